# Writes parametric.json: survreg and piecewise exponential models. Rscript parametric.R > parametric.json (R 4.2.2, survival 3.5-3).
suppressPackageStartupMessages(library(survival))
number <- function(x) ifelse(is.finite(x), formatC(as.numeric(x), digits = 15, format = "g", width = 1), "null")
column <- function(x) if (is.character(x)) paste0("[", paste0('"', x, '"', collapse = ", "), "]") else paste0("[", paste(number(as.numeric(x)), collapse = ", "), "]")
rows <- function(m) paste0("[", paste(apply(as.matrix(m), 1, column), collapse = ", "), "]")
case <- function(name, d, covariates, dist) {
  d <- d[complete.cases(d[c("time", "status", covariates)]), ]
  formula <- as.formula(paste("Surv(time, status) ~", if (length(covariates)) paste(covariates, collapse = " + ") else "1"))
  call <- list(formula = formula, data = d, dist = dist, control = survreg.control(rel.tolerance = 1e-14, toler.chol = 1e-14, maxiter = 200))
  if (!is.null(d$weight)) call$weights <- d$weight
  fit <- do.call(survreg, call)
  at <- as.data.frame(lapply(d[1, covariates, drop = FALSE], identity))
  medians <- predict(fit, newdata = d[1, , drop = FALSE], type = "quantile", p = c(0.25, 0.5, 0.75))
  paste0('{"name": "', name, ", ", dist, '", "distribution": "', gsub("log", "Log", dist), '", "covariates": ', if (length(covariates)) column(covariates) else "[]",
         ', "input": {', paste0('"', c("time", "status", if (!is.null(d$weight)) "weight", covariates), '": ',
                                sapply(d[c("time", "status", if (!is.null(d$weight)) "weight", covariates)], column), collapse = ", "),
         '}, "coef": ', column(fit$coefficients), ', "scale": ', number(fit$scale), ', "var": ', rows(fit$var), ', "loglik": ', column(fit$loglik),
         ', "quantiles": ', column(medians), "}")
}
piecewise <- function(name, d, covariates, cuts) {
  d <- d[complete.cases(d[c("time", "status", covariates)]), ]
  if (is.null(d$entry)) d$entry <- 0
  d$id <- seq_len(nrow(d))
  long <- survSplit(Surv(entry, time, status) ~ ., data = d, cut = cuts, episode = "interval")
  long$exposure <- long$time - long$entry
  long$interval <- factor(long$interval)
  formula <- as.formula(paste("status ~ 0 + interval", if (length(covariates)) paste("+", paste(covariates, collapse = " + "))))
  fit <- glm(formula, poisson, long, offset = log(exposure), control = glm.control(epsilon = 1e-15, maxit = 100))
  mu <- fitted(fit)
  log <- sum(ifelse(long$status == 1, log(mu / long$exposure), 0)) - sum(mu)
  paste0('{"name": "', name, '", "covariates": ', if (length(covariates)) column(covariates) else "[]", ', "cuts": ', column(cuts),
         ', "input": {', paste0('"', c("time", "status", "entry", covariates), '": ', sapply(d[c("time", "status", "entry", covariates)], column), collapse = ", "),
         '}, "coef": ', column(coef(fit)), ', "var": ', rows(vcov(fit)), ', "events": ', column(tapply(long$status, long$interval, sum)),
         ', "exposure": ', column(tapply(long$exposure, long$interval, sum)), ', "loglik": ', number(log), "}")
}
old <- with(ovarian, data.frame(time = futime, status = fustat, age, rx))
vets <- with(veteran, data.frame(time, status, trt, karno, age))
lungs <- with(lung, data.frame(time, status = status - 1, age, sex, weight = 1 + seq_len(nrow(lung)) %% 3))
hearts <- with(heart, data.frame(entry = start, time = stop, status = event, age, surgery))
kinds <- c("exponential", "weibull", "lognormal", "loglogistic")
cat('{"R": "', R.version.string, ", survival ", as.character(packageVersion("survival")), '", "fits": [\n', sep = "")
cat(paste(c(sapply(kinds, function(k) case("ovarian", old, c("age", "rx"), k)), sapply(kinds, function(k) case("veteran", vets, c("trt", "karno", "age"), k)),
            sapply(kinds, function(k) case("lung with weights", lungs, c("age", "sex"), k)), sapply(kinds, function(k) case("ovarian alone", old, character(0), k))), collapse = ",\n"))
cat('\n], "piecewise": [\n')
cat(paste(c(piecewise("veteran", vets, c("trt", "karno"), c(50, 100, 200)), piecewise("veteran alone", vets, character(0), c(50, 100, 200)),
            piecewise("heart, delayed entry", hearts, c("age", "surgery"), c(20, 60, 300))), collapse = ",\n"))
cat("\n]}\n")
