# Writes made.json: cases that the public data sets do not stress. Rscript make.R > made.json (survival 3.5-3).
suppressPackageStartupMessages(library(survival))
number <- function(x) ifelse(is.na(x), "null", formatC(x, digits = 17, format = "g", width = 1))
column <- function(x) paste0("[", paste(number(as.numeric(x)), collapse = ", "), "]")
object <- function(...) {
  parts <- list(...)
  paste0("{", paste0('"', names(parts), '": ', unlist(parts), collapse = ", "), "}")
}
curve <- function(fit, greenwood) {
  error <- if (greenwood) fit$std.err * fit$surv else fit$std.err
  object(time = column(fit$time), n_risk = column(fit$n.risk), surv = column(fit$surv),
         std_err = column(ifelse(fit$surv < 1e-12, NA, error)),
         lower = column(ifelse(fit$surv < 1e-12, NA, fit$lower)), upper = column(ifelse(fit$surv < 1e-12, NA, fit$upper)),
         cumhaz = column(fit$cumhaz), std_chaz = column(fit$std.chaz))
}

# Times on a grid of sixteenths, so that they are ties in every language; weights in eighths.
set.seed(20240517)
n <- 60
time <- ceiling(rexp(n) * 32) / 16
entry <- pmax(0, time - ceiling(runif(n) * 40) / 16)
status <- as.integer(runif(n) < 0.6)
weight <- ceiling(runif(n) * 24) / 8
group <- sample(1:4, n, TRUE)
stratum <- sample(1:3, n, TRUE)
fit <- function(y, ...) survfit(y ~ 1, conf.type = "plain", ...)
test <- function(chi) object(chisq = number(chi$chisq), df = length(chi$n) - 1, p = number(chi$pvalue),
                             observed = column(if (is.matrix(chi$obs)) rowSums(chi$obs) else chi$obs),
                             expected = column(if (is.matrix(chi$exp)) rowSums(chi$exp) else chi$exp))
right <- Surv(time, status)
cat(object(
  R = paste0('"', R.version.string, ", survival ", packageVersion("survival"), '"'),
  input = object(time = column(time), entry = column(entry), status = column(status), weight = column(weight),
                 group = column(group), stratum = column(stratum)),
  fractional = curve(fit(right, weights = weight), FALSE),
  fractional_entry = curve(fit(Surv(entry, time, status), weights = weight), FALSE),
  fractional_hazard = curve(fit(right, weights = weight, stype = 2, ctype = 1), TRUE),
  fractional_hazard_one_by_one = curve(fit(right, weights = weight, stype = 2, ctype = 2), TRUE),
  fractional_flipped = curve(fit(Surv(time, 1 - status), weights = weight), FALSE),
  entry = curve(fit(Surv(entry, time, status)), TRUE),
  groups_4 = test(survdiff(right ~ group)),
  groups_4_strata_3 = test(survdiff(right ~ group + strata(stratum))),
  groups_4_rho_2 = test(survdiff(right ~ group, rho = 2)),
  restricted_mean = column(summary(fit(right), rmean = 3.3)$table[c("rmean", "se(rmean)")])
), "\n", sep = "")
