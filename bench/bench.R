# The R half of the benchmarks: Rscript bench.R CASE N SAMPLES BUDGET prints one line of JSON.
# The cohort is the one of Cohort.cs (see README.md); only the statistical call is inside the clock.
suppressPackageStartupMessages(library(survival))
given <- commandArgs(trailingOnly = TRUE)
case <- given[1]
n <- as.numeric(given[2])
samples <- as.integer(given[3])
budget <- as.numeric(given[4])

# What R cannot do in reasonable time: crr grows with the square of n (half an hour at 10^5), its states take minutes at 10^6.
most <- c(finegray2 = 1e4, aj = 1e6, aj2 = 1e6, cuminc_gray = 1e6)[case]
if (!is.na(most) && n > most) quit(status = 2)

prime <- 67108859
uniform <- function(stream) {
  i <- as.numeric(seq_len(n))
  y <- (i * (7368787 + 1299709 * stream) + 15485863 * (stream + 1)) %% prime
  z <- (((y * y) %% prime) * y) %% prime
  (z + 0.5) / prime
}
spread <- function(stream) (uniform(stream) - 0.5) * sqrt(12)
coin <- function(stream) as.numeric(uniform(stream) < 0.4)

group <- as.integer(uniform(1) < 0.5)
risk <- 0.3 * group + 0.2 * spread(11) + -0.15 * coin(12) + 0.1 * spread(13) + -0.05 * coin(14) + 0.25 * spread(15)
first <- -log(uniform(3)) * 600 * exp(-risk)
second <- -log(uniform(4)) * 1200
censored <- 3650 * uniform(5)
time <- pmin(first, second, censored)
cohort <- data.frame(event = as.integer(time != censored), group = group, stratum = as.integer(floor(uniform(2) * 20)))
cohort$cause <- ifelse(time == censored, 0L, ifelse(first <= second, 1L, 2L))
cohort$time <- if (case %in% c("km_float", "cox5_float")) time else as.integer(pmax(1, ceiling(time)))
rm(risk, first, second, censored, time, group)
width <- c(cox1 = 1, cox5 = 5, cox5_fit = 5, cox20 = 20, cox5_strata20 = 5, cox5_float = 5, zph5 = 5, concordance = 1, finegray2 = 2)[case]
for (j in seq_len(ifelse(is.na(width), 0, width))) cohort[[paste0("x", j)]] <- if (j %% 2 == 1) spread(10 + j) else coin(10 + j)

at365 <- function(fit) {
  at <- summary(fit, times = 365, extend = TRUE)
  list(surv = at$surv, se = at$std.err, lower = at$lower, upper = at$upper, median = unname(quantile(fit, 0.5)$quantile),
       ntimes = length(fit$time), sum_lower = sum(fit$lower, na.rm = TRUE), sum_upper = sum(fit$upper, na.rm = TRUE))
}
difference <- function(test) list(chisq = test$chisq, obs1 = sum(as.matrix(test$obs)[1, ]), exp1 = sum(as.matrix(test$exp)[1, ]), var11 = test$var[1, 1])
one_curve <- function() survfit(Surv(time, event) ~ 1, data = cohort, conf.type = "log-log")
covariates <- if (is.na(width)) "1" else paste0("x", seq_len(width), collapse = " + ")
model <- as.formula(paste("Surv(time, event) ~", covariates, if (case == "cox5_strata20") "+ strata(stratum)"))
cox <- function() coxph(model, data = cohort)
of_cox <- function(fit) list(coef1 = unname(coef(fit)[1]), var11 = fit$var[1, 1], loglik = fit$loglik[2], concordance = unname(fit$concordance["concordance"]),
                             std = unname(fit$concordance["std"]), sum_sq_resid = sum(fit$residuals^2))
if (case == "cox5_fit") {
  design <- as.matrix(cohort[paste0("x", 1:5)])
  y <- Surv(cohort$time, cohort$event)
}
if (case == "zph5") fitted <- coxph(model, data = cohort)
of_states <- function(fit, rows) {
  at <- max(which(fit$time[rows] <= 365))
  list(cif = fit$pstate[rows, 2][at], se = fit$std.err[rows, 2][at])
}
if (case %in% c("aj", "aj2")) cohort$state <- factor(cohort$cause, 0:2)
if (case %in% c("cuminc_gray", "finegray2")) suppressPackageStartupMessages(library(cmprsk))
cases <- list(
  aj = list(function() survfit(Surv(time, state) ~ 1, data = cohort),
            function(fit) c(of_states(fit, seq_along(fit$time)), sum_se1 = sum(fit$std.err[, 2]), sum_se2 = sum(fit$std.err[, 3]), sum_upper = sum(fit$upper[, 2], na.rm = TRUE))),
  aj2 = list(function() survfit(Surv(time, state) ~ group, data = cohort),
             function(fit) of_states(fit, fit$strata[1] + seq_len(fit$strata[2]))),
  cuminc_gray = list(function() cuminc(cohort$time, cohort$cause, cohort$group, cencode = 0),
                     function(found) {
                       at <- timepoints(found, 365)
                       list(cif = at$est[1, 1], var = at$var[1, 1], gray1 = found$Tests[1, "stat"], gray2 = found$Tests[2, "stat"])
                     }),
  rmst_difference = list(function() summary(survfit(Surv(time, event) ~ group, data = cohort), rmean = 1826)$table,
                         function(table) list(difference = table[2, "rmean"] - table[1, "rmean"], se = sqrt(table[1, "se(rmean)"]^2 + table[2, "se(rmean)"]^2))),
  finegray2 = list(function() crr(cohort$time, cohort$cause, as.matrix(cohort[c("x1", "x2")]), failcode = 1, cencode = 0),
                   function(fit) list(coef1 = unname(fit$coef[1]), se1 = sqrt(fit$var[1, 1]), loglik = fit$loglik)),
  cox1 = list(cox, of_cox),
  cox5 = list(cox, of_cox),
  cox20 = list(cox, of_cox),
  cox5_strata20 = list(cox, of_cox),
  cox5_float = list(cox, of_cox),
  cox5_fit = list(function() coxph.fit(design, y, NULL, NULL, rep(0, 5), coxph.control(), NULL, "efron", NULL, resid = FALSE),
                  function(fit) list(coef1 = unname(fit$coefficients[1]), var11 = fit$var[1, 1], loglik = fit$loglik[2])),
  zph5 = list(function() cox.zph(fitted), function(test) list(x1 = test$table[1, 1], global = test$table[6, 1])),
  concordance = list(function() concordance(Surv(time, event) ~ x1, data = cohort, reverse = TRUE),
                     function(found) list(concordance = found$concordance, std = sqrt(found$var))),
  km = list(one_curve, at365),
  km_float = list(one_curve, at365),
  km_strata20 = list(function() survfit(Surv(time, event) ~ stratum, data = cohort, conf.type = "log-log"),
                     function(fit) list(ntimes = length(fit$time), surv_last = fit$surv[length(fit$surv)], sum_lower = sum(fit$lower, na.rm = TRUE))),
  logrank2 = list(function() survdiff(Surv(time, event) ~ group, data = cohort), difference),
  logrank20 = list(function() survdiff(Surv(time, event) ~ stratum, data = cohort), difference),
  logrank2_strat20 = list(function() survdiff(Surv(time, event) ~ group + strata(stratum), data = cohort), difference),
  rmst = list(function() summary(survfit(Surv(time, event) ~ group, data = cohort), rmean = 1826)$table,
              function(table) list(rmean0 = table[1, "rmean"], se0 = table[1, "se(rmean)"], rmean1 = table[2, "rmean"], se1 = table[2, "se(rmean)"]))
)
run <- cases[[case]][[1]]
results <- cases[[case]][[2]]

clock <- function() as.numeric(Sys.time())
begun <- clock()
answer <- run()
once <- clock() - begun
repeats <- if (once < 0.02) ceiling(0.05 / max(once, 1e-4)) else 1
taken <- if (once > 1) once else numeric(0)
while (length(taken) < samples && (length(taken) == 0 || clock() - begun < budget)) {
  invisible(gc(full = TRUE))
  start <- clock()
  for (i in seq_len(repeats)) answer <- run()
  taken <- c(taken, (clock() - start) / repeats)
}
found <- results(answer)
cat(sprintf('{"median": %.9g, "samples": %d, "results": {%s}}\n', median(taken), length(taken),
            paste(sprintf('"%s": %s', names(found), ifelse(is.na(unlist(found)), "null", sprintf("%.17g", unlist(found)))), collapse = ", ")))
