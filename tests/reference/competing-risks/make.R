# Writes the files of this folder: Rscript make.R (survival 3.5-3, cmprsk 2.2-11).
suppressPackageStartupMessages({library(survival); library(cmprsk)})
number <- function(x) ifelse(is.na(x), "null", formatC(x, digits = 17, format = "g", width = 1))
column <- function(x) paste0("[", paste(number(as.numeric(x)), collapse = ", "), "]")
object <- function(...) {
  parts <- list(...)
  paste0("{", paste0('"', names(parts), '": ', unlist(parts), collapse = ", "), "}")
}
# R drops the dimensions of limits on some scales.
wide <- function(x, fit) matrix(x, ncol = length(fit$states))
states <- function(fit) {
  keep <- fit$states[-1]
  part <- lapply(keep, function(s) {
    k <- match(s, fit$states)
    object(cif = column(fit$pstate[, k]), std_err = column(fit$std.err[, k]), lower = column(wide(fit$lower, fit)[, k]), upper = column(wide(fit$upper, fit)[, k]))
  })
  do.call(object, c(list(time = column(fit$time), n_risk = column(fit$n.risk[, 1])), setNames(part, keep)))
}
# cuminc doubles every step; the values from each time on are the even ones.
steps <- function(curve) {
  last <- !duplicated(curve$time, fromLast = TRUE)
  object(time = column(curve$time[last]), est = column(curve$est[last]), var = column(curve$var[last]))
}
gray <- function(tests) paste0("[", paste(apply(tests, 1, function(t) object(stat = number(t["stat"]), p = number(t["pv"]), df = number(t["df"]))), collapse = ", "), "]")
grays <- function(time, code, group, ...) gray(cuminc(time, code, group, cencode = 0, ...)$Tests)
regression <- function(time, code, z, cause, ...) {
  fit <- crr(time, code, z, failcode = cause, cencode = 0, gtol = 1e-9, maxiter = 50, ...)
  object(coef = column(fit$coef), se = column(sqrt(diag(fit$var))), loglik = number(fit$loglik), loglik_null = number(fit$loglik.null),
         converged = as.numeric(fit$converged), baseline_time = column(fit$uftime), baseline = column(fit$bfitj))
}

# Sixteen subjects of the worked example.
d16 <- data.frame(group = rep(c("A", "B"), each = 8), time = c(1, 2, 2, 3, 4, 6, 6, 9, 1, 1, 2, 2, 3, 3, 5, 7),
                  cause = c(1, 2, 1, 0, 1, 2, 0, 0, 1, 1, 2, 0, 1, 2, 1, 0))

# Made up: times on sixteenths (ties in every language), weights in eighths, three groups, two strata, two causes.
set.seed(20240517)
n <- 90
made <- data.frame(time = ceiling(rexp(n) * 32) / 16)
made$entry <- pmax(0, made$time - ceiling(runif(n) * 40) / 16)
made$code <- sample(0:2, n, TRUE, c(0.3, 0.4, 0.3))
made$weight <- ceiling(runif(n) * 24) / 8
made$group <- sample(1:3, n, TRUE)
made$stratum <- sample(1:2, n, TRUE)
made$x <- round(rnorm(n), 3)
made$y <- sample(0:1, n, TRUE)
made$state <- factor(made$code, 0:2, c("censor", "a", "b"))
write.csv(made[, c("time", "entry", "code", "weight", "group", "stratum", "x", "y")], "made.csv", row.names = FALSE, quote = FALSE)

# Primary biliary cirrhosis (Mayo, survival package): death (2) with transplantation (1) competing.
p <- pbc[, c("time", "status", "trt", "edema", "sex", "age", "bili", "albumin")]
p <- p[!is.na(p$trt), ]
write.csv(p, "pbc.csv", row.names = FALSE, quote = FALSE)
p$state <- factor(p$status, 0:2, c("censor", "transplant", "death"))
z <- cbind(age = p$age, male = as.numeric(p$sex == "m"), logbili = log(p$bili), albumin = p$albumin)

cat(object(
  R = paste0('"', R.version.string, ", survival ", packageVersion("survival"), ", cmprsk ", packageVersion("cmprsk"), '"'),
  d16_gray = grays(d16$time, d16$cause, d16$group),
  d16_aalen_A1 = steps(with(d16[d16$group == "A", ], cuminc(time, cause))[[1]]),
  made_plain = states(survfit(Surv(time, state) ~ 1, made)),
  made_plain_loglog = states(survfit(Surv(time, state) ~ 1, made, conf.type = "log-log")),
  made_plain_plain = states(survfit(Surv(time, state) ~ 1, made, conf.type = "plain")),
  made_plain_logit = states(survfit(Surv(time, state) ~ 1, made, conf.type = "logit")),
  made_plain_arcsin = states(survfit(Surv(time, state) ~ 1, made, conf.type = "arcsin")),
  made_weighted = states(survfit(Surv(time, state) ~ 1, made, weights = weight)),
  made_entry = states(survfit(Surv(entry, time, state) ~ 1, made, id = seq_len(n))),
  made_entry_weighted = states(survfit(Surv(entry, time, state) ~ 1, made, id = seq_len(n), weights = weight)),
  made_aalen = paste0("[", steps(cuminc(made$time, made$code)[[1]]), ", ", steps(cuminc(made$time, made$code)[[2]]), "]"),
  made_gray = grays(made$time, made$code, made$group),
  made_gray_rho_1 = grays(made$time, made$code, made$group, rho = 1),
  made_gray_strata = grays(made$time, made$code, made$group, strata = made$stratum),
  made_gray_strata_rho = grays(made$time, made$code, made$group, strata = made$stratum, rho = -0.5),
  made_fine_gray_1 = regression(made$time, made$code, cbind(made$x, made$y), 1),
  made_fine_gray_2 = regression(made$time, made$code, cbind(made$x, made$y), 2),
  made_fine_gray_1_by_stratum = regression(made$time, made$code, cbind(made$x, made$y), 1, cengroup = made$stratum),
  pbc_plain = states(survfit(Surv(time, state) ~ 1, p)),
  pbc_gray_edema = grays(p$time, p$status, p$edema),
  pbc_gray_trt_sex = grays(p$time, p$status, p$trt, strata = p$sex),
  pbc_fine_gray_death = regression(p$time, p$status, z, 2),
  pbc_fine_gray_transplant = regression(p$time, p$status, z, 1)
), "\n", sep = "", file = "competing_risks.json")
