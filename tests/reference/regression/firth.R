# Writes firth.json: Cox models with Firth's penalty, maximised numerically from coxph's own likelihood and information.
# Rscript firth.R > firth.json (R 4.2.2, survival 3.5-3). Accurate to about 1e-7.
suppressPackageStartupMessages(library(survival))
number <- function(x) formatC(as.numeric(x), digits = 12, format = "g", width = 1)
column <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
penalised <- function(formula, data, ties) function(b) {
  fit <- suppressWarnings(coxph(formula, data, init = b, ties = ties, control = coxph.control(iter.max = 0)))
  fit$loglik[1] - determinant(vcov(fit))$modulus[1] / 2
}
case <- function(name, formula, data, ties, columns) {
  width <- length(coef(suppressWarnings(coxph(formula, data))))
  f <- penalised(formula, data, ties)
  b <- rep(0, width)
  slope <- function(b, h = 1e-4) sapply(seq_along(b), function(j) { e <- replace(numeric(width), j, h); (8 * (f(b + e) - f(b - e)) - (f(b + 2 * e) - f(b - 2 * e))) / (12 * h) })
  for (step in 1:200) {
    info <- solve(vcov(suppressWarnings(coxph(formula, data, init = b, ties = ties, control = coxph.control(iter.max = 0)))))
    move <- solve(info, slope(b))
    while (f(b + move) < f(b) - 1e-10) move <- move / 2
    b <- b + move
    if (max(abs(move)) < 1e-9) break
  }
  v <- vcov(suppressWarnings(coxph(formula, data, init = b, ties = ties, control = coxph.control(iter.max = 0))))
  paste0('{"name": "', name, '", "ties": "', ties, '", "input": {', paste0('"', columns, '": ', sapply(data[columns], column), collapse = ", "),
         '}, "coef": ', column(b), ', "se": ', column(sqrt(diag(v))), ', "logLik": ', column(c(f(rep(0, width)), f(b))), "}")
}
few <- data.frame(time = c(1, 2, 2, 3, 4, 4, 5, 6, 7, 8, 9, 9, 10, 12), status = c(1, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0, 1, 0),
                  entry = c(0, 0, 1, 0, 2, 0, 3, 0, 0, 5, 0, 1, 6, 0), group = c(0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 1, 0, 1), x = c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7))
cat('{"R": "', R.version.string, ", survival ", as.character(packageVersion("survival")), '", "cases": [\n', sep = "")
cat(case("a group without events", Surv(time, status) ~ group + x, few, "efron", c("time", "status", "group", "x")),
    case("a group without events, Breslow", Surv(time, status) ~ group + x, few, "breslow", c("time", "status", "group", "x")),
    case("a group without events, delayed entry", Surv(entry, time, status) ~ group + x, few, "efron", c("time", "status", "entry", "group", "x")),
    case("ovarian", Surv(time, status) ~ age + rx, with(ovarian, data.frame(time = futime, status = fustat, age, rx)), "efron", c("time", "status", "age", "rx")),
    sep = ",\n")
cat("\n]}\n")
