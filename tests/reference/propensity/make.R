# Writes propensity.json: logistic regression, inverse-probability weights, balance, and what weights and landmarks make of
# survival, on public data sets of the survival package. Rscript make.R > propensity.json (R 4.2.2, survival 3.5-3).
suppressPackageStartupMessages(library(survival))
number <- function(x) ifelse(is.finite(x), formatC(as.numeric(x), digits = 15, format = "g", width = 1), "null")
text <- function(x) paste0('"', x, '"')
column <- function(x) if (is.character(x) || is.factor(x)) paste0("[", paste(ifelse(is.na(x), "null", text(x)), collapse = ", "), "]") else
  paste0("[", paste(number(x), collapse = ", "), "]")
rows <- function(m) paste0("[", paste(apply(as.matrix(m), 1, column), collapse = ", "), "]")
object <- function(...) { parts <- list(...); if (length(parts) == 0) return("{}"); paste0("{", paste0('"', names(parts), '": ', unlist(parts), collapse = ", "), "}") }
tight <- coxph.control(eps = 1e-14, iter.max = 100, toler.chol = 1e-15)

spread <- function(x, w) { m <- weighted.mean(x, w); sum(w * (x - m)^2) / (sum(w) - sum(w^2) / sum(w)) }
balance_of <- function(x, g, w, level) {
  one <- g == 1
  v <- if (level) c(mean(x[one]) * (1 - mean(x[one])), mean(x[!one]) * (1 - mean(x[!one]))) else c(var(x[one]), var(x[!one]))
  s <- sqrt(mean(v))
  side <- function(w) { m <- c(weighted.mean(x[one], w[one]), weighted.mean(x[!one], w[!one])); c(m, (m[1] - m[2]) / s, if (level) NA else spread(x[one], w[one]) / spread(x[!one], w[!one])) }
  rbind(side(rep(1, length(x))), side(w))
}
curve <- function(fit) object(time = column(fit$time), atRisk = column(fit$n.risk), surv = column(fit$surv), se = column(if (isTRUE(fit$logse)) fit$std.err * fit$surv else fit$std.err))
effect <- function(fit) object(coef = number(coef(fit)), se = number(sqrt(diag(if (is.null(fit$naive.var)) fit$var else fit$naive.var))), robustSe = number(if (is.null(fit$naive.var)) NA else sqrt(diag(fit$var))))

# d: time, status, group (1 is the first group) and covariates by name; factors as factors.
case <- function(name, d, covariates, landmark) {
  fit <- glm(as.formula(paste("group ~", paste(covariates, collapse = " + "))), binomial, d, control = glm.control(epsilon = 1e-15, maxit = 100))
  used <- d[as.integer(names(fit$fitted.values)), ]
  p <- unname(fit$fitted.values)
  g <- used$group
  plain <- ifelse(g == 1, 1 / p, 1 / (1 - p))
  stable <- plain * ifelse(g == 1, mean(g), 1 - mean(g))
  limits <- quantile(stable, c(0.05, 0.95), type = 7)
  cut <- pmin(pmax(stable, limits[1]), limits[2])
  ess <- function(w, k) sum(w[g == k])^2 / sum(w[g == k]^2)
  table <- NULL
  for (v in covariates) {
    x <- used[[v]]
    if (is.factor(x)) for (l in levels(x)) table <- c(table, object(variable = text(v), level = text(l), sides = rows(balance_of(as.numeric(x == l), g, stable, TRUE))))
    else table <- c(table, object(variable = text(v), level = "null", sides = rows(balance_of(x, g, stable, FALSE))))
  }
  weighted <- coxph(Surv(time, status) ~ group, used, weights = stable, robust = TRUE, control = tight)
  late <- d[d$time > landmark, ]
  late$time <- late$time - landmark
  object(name = text(name), landmark = number(landmark), covariates = column(covariates),
    levels = do.call(object, lapply(Filter(is.factor, d[covariates]), function(x) column(levels(x)))),
    input = do.call(object, lapply(d[c("time", "status", "group", covariates)], column)),
    n = number(nobs(fit)), coef = column(coef(fit)), vcov = rows(vcov(fit)), names = column(names(coef(fit))),
    deviance = column(c(fit$null.deviance, fit$deviance)), probabilities = column(p),
    auc = number(unname(concordance(g ~ p)$concordance)),
    unstabilised = column(plain), stabilised = column(stable), truncated = column(cut), moved = number(sum(cut != stable)),
    effective = column(c(ess(stable, 1), ess(stable, 0))), effectivePlain = column(c(ess(plain, 1), ess(plain, 0))),
    balance = paste0("[", paste(table, collapse = ", "), "]"),
    curves = paste0("[", curve(survfit(Surv(time, status) ~ 1, used, weights = stable, subset = used$group == 1)), ", ", curve(survfit(Surv(time, status) ~ 1, used, weights = stable, subset = used$group == 0)), "]"),
    cox = effect(weighted),
    late = object(n = number(nrow(late)), events = number(sum(late$status)), before = number(sum(d$time <= landmark & d$status == 1)), censored = number(sum(d$time <= landmark & d$status == 0)),
      cox = effect(coxph(Surv(time, status) ~ group, late, control = tight)), logRank = number(survdiff(Surv(time, status) ~ group, late)$chisq)))
}
vet <- with(veteran, data.frame(time, status, group = as.integer(trt == 2), age, karno, celltype, prior = factor(ifelse(prior == 10, "yes", "no"))))
gb <- with(gbsg, data.frame(time = rfstime, status, group = hormon, age, meno = factor(ifelse(meno == 1, "yes", "no")), size, grade = factor(grade), nodes, pgr))
lu <- with(lung, data.frame(time, status = status - 1, group = as.integer(sex == 2), age, ph.ecog, wt.loss, meal.cal))
cat('{"R": "', R.version.string, ", survival ", as.character(packageVersion("survival")), '", "cases": [\n', sep = "")
cat(case("veteran", vet, c("age", "karno", "celltype", "prior"), 60), case("gbsg", gb, c("age", "meno", "size", "grade", "nodes", "pgr"), 365),
    case("lung, with missing values", lu, c("age", "ph.ecog", "wt.loss"), 90), sep = ",\n")
x <- c(0.3, -1.2, 5.5, 2.1, 0.9, 7.7, -3.1, 4.4, 1.1)
cat('\n], "quantiles": ', object(x = column(x), at90 = column(quantile(x, c(0.05, 0.95), type = 7)), at50 = column(quantile(x, c(0.25, 0.75), type = 7))), "}\n", sep = "")
