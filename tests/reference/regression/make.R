# Writes cox.json: Cox models on more public data sets and a made one, with everything at once.
# Rscript make.R > cox.json (R 4.2.2, survival 3.5-3). Factors are written as their levels.
suppressPackageStartupMessages(library(survival))
number <- function(x) ifelse(is.finite(x), formatC(as.numeric(x), digits = 15, format = "g", width = 1), "null")
column <- function(x) if (is.character(x) || is.factor(x)) paste0("[", paste(ifelse(is.na(x), "null", paste0('"', x, '"')), collapse = ", "), "]") else
  paste0("[", paste(number(x), collapse = ", "), "]")
rows <- function(m) paste0("[", paste(apply(as.matrix(m), 1, column), collapse = ", "), "]")
text <- function(x) paste0('"', x, '"')
object <- function(...) {
  parts <- list(...)
  parts <- parts[!vapply(parts, is.null, TRUE)]
  if (length(parts) == 0) return("{}")
  paste0("{", paste0('"', names(parts), '": ', unlist(parts), collapse = ", "), "}")
}
tight <- coxph.control(eps = 1e-14, iter.max = 100, toler.chol = 1e-15)

# coxph leaves the offset out of its robust score test, so that is not written where there is one.
# d: columns time, status, and where used entry, weight, stratum, cluster, offset; covariates by name.
case <- function(name, d, covariates, ties = "efron", at = NULL) {
  d <- d[, intersect(names(d), c("time", "status", "entry", "weight", "stratum", "cluster", "offset", covariates))]
  y <- if (is.null(d$entry)) "Surv(time, status)" else "Surv(entry, time, status)"
  terms <- c(covariates, if (!is.null(d$stratum)) "strata(stratum)", if (!is.null(d$offset)) "offset(offset)")
  formula <- as.formula(paste(y, "~", paste(terms, collapse = " + ")))
  call <- list(formula = formula, data = d, ties = ties, control = tight, x = TRUE)
  if (!is.null(d$weight)) call$weights <- d$weight
  if (!is.null(d$cluster)) call$cluster <- d$cluster
  fit <- do.call(coxph, call)
  exact <- ties == "exact"
  robust <- !is.null(fit$naive.var)
  zph <- if (!exact) do.call(object, lapply(c(km = "km", rank = "rank", identity = "identity", log = "log"), function(g) {
    z <- try(cox.zph(fit, transform = g)$table, silent = TRUE)
    if (inherits(z, "try-error") || any(!is.finite(z))) "null" else object(terms = column(rownames(z)), chisq = column(z[, 1]), df = column(z[, 2]))
  }))
  curve <- NULL
  if (!is.null(at)) {
    s <- survfit(fit, newdata = at, conf.type = "log-log")
    curve <- object(values = do.call(object, lapply(at[, covariates, drop = FALSE], function(v) if (is.factor(v)) text(v) else number(v))),
                    stratum = if (!is.null(d$stratum)) text(at$stratum), time = column(s$time), cumhaz = column(s$cumhaz), se = column(s$std.err),
                    surv = column(s$surv), lower = column(s$lower), upper = column(s$upper))
  }
  # residuals() of an exact fit with entry gives the martingale residual for the deviance residual: from its definition.
  m <- residuals(fit, "martingale")
  died <- fit$y[, ncol(fit$y)]
  deviance <- sign(m) * sqrt(-2 * (m + ifelse(died == 0, 0, log(pmax(died - m, 1e-300)))))
  used <- if (is.null(fit$na.action)) seq_len(nrow(d)) else seq_len(nrow(d))[-fit$na.action]
  small <- nrow(d) <= 120
  object(name = text(name), formula = text(gsub('"', "'", deparse1(formula))), ties = text(ties),
         covariates = column(covariates),
         levels = do.call(object, lapply(Filter(is.factor, as.list(d[covariates])), function(f) column(levels(f)))),
         input = do.call(object, lapply(as.list(d), column)),
         n = fit$n, events = fit$nevent, used = column(used - 1),
         names = column(names(coef(fit))), coef = column(coef(fit)), var = rows(fit$var), naive = if (robust) rows(fit$naive.var),
         loglik = column(fit$loglik), score = number(fit$score), rscore = if (robust && is.null(d$offset)) number(fit$rscore),
         wald = number(sum(coef(fit) * solve(fit$var, coef(fit)))),
         concordance = column(fit$concordance[c("concordant", "discordant", "tied.x", "tied.y", "tied.xy", "concordance", "std")]),
         means = column(fit$means), martingale = column(m), deviance = column(deviance),
         lp = column(fit$linear.predictors),
         score_residuals = if (!exact && small) rows(residuals(fit, "score")), dfbeta = if (!exact && small) rows(residuals(fit, "dfbeta")),
         schoenfeld = if (!exact && small) rows(residuals(fit, "schoenfeld")),
         zph = zph, curve = curve)
}

# A made cohort that has everything: times on quarters (ties), entry, strata, weights, clusters, offset, missing values.
set.seed(20240518)
n <- 120
made <- data.frame(time = ceiling(rexp(n) * 24) / 4 + 0.25)
made$entry <- pmax(0, made$time - ceiling(runif(n) * 20) / 4)
made$status <- as.integer(runif(n) < 0.7)
made$whole <- as.numeric(sample(1:3, n, TRUE)) # cox.zph refuses integer weights
made$fraction <- ceiling(runif(n) * 24) / 8
made$by <- sample(c("a", "b", "c"), n, TRUE)
made$family <- sample(1:30, n, TRUE)
made$shift <- round(rnorm(n), 2)
made$x <- round(rnorm(n), 3)
made$age <- round(rnorm(n, 60, 9))
made$dose <- factor(sample(c("low", "mid", "high"), n, TRUE), levels = c("low", "mid", "high"))
made$x[c(3, 50)] <- NA
made$dose[77] <- NA
pick <- function(...) {
  given <- c(...)
  d <- made[, c("time", "status", "x", "age", "dose", unname(given))]
  names(d)[match(given, names(d))] <- names(given)
  d
}
three <- c("x", "age", "dose")
who <- data.frame(x = 0.5, age = 55, dose = factor("high", levels = levels(made$dose)), stratum = "b", offset = 0)

bladder2$time <- bladder2$stop; bladder2$entry <- bladder2$start; bladder2$status <- bladder2$event; bladder2$cluster <- bladder2$id
wlw <- bladder; wlw$time <- wlw$stop; wlw$status <- wlw$event; wlw$stratum <- wlw$enum; wlw$cluster <- wlw$id
cgd$time <- cgd$tstop; cgd$entry <- cgd$tstart; cgd$cluster <- cgd$id; cgd$weight <- NULL # body weight
ovarian$time <- ovarian$futime; ovarian$status <- ovarian$fustat; ovarian$rx <- factor(ovarian$rx)
rats$stratum <- rats$litter
deaths <- subset(colon, etype == 2); deaths$differ <- factor(deaths$differ)
pbc$status <- as.integer(pbc$status == 2); pbc$stage <- factor(pbc$stage)
waiting <- subset(transplant, futime > 0); waiting$time <- waiting$futime; waiting$status <- as.integer(waiting$event == "ltx")
myeloid$time <- myeloid$futime; myeloid$status <- myeloid$death; myeloid$trt <- factor(myeloid$trt)

cat('{"R": "', R.version.string, ", survival ", as.character(packageVersion("survival")), '", "cases": [\n', sep = "")
cat(paste(c(
  case("everything at once", pick(entry = "entry", weight = "whole", stratum = "by", cluster = "family", offset = "shift"), three, at = who),
  case("everything at once, Breslow", pick(entry = "entry", weight = "whole", stratum = "by", cluster = "family", offset = "shift"), three, "breslow", at = who),
  case("fractional weights", pick(weight = "fraction"), three, at = who),
  case("fractional weights, entry and strata", pick(entry = "entry", weight = "fraction", stratum = "by"), three, at = who),
  case("entry", pick(entry = "entry"), three, at = who),
  case("plain", pick(), three, at = who),
  case("plain, Breslow", pick(), three, "breslow", at = who),
  case("offset", pick(offset = "shift"), three),
  case("clusters", pick(cluster = "family"), three, at = who),
  case("exact", pick(), three, "exact"),
  case("exact with entry and strata", pick(entry = "entry", stratum = "by"), three, "exact"),
  case("bladder, Andersen-Gill", bladder2, c("rx", "number", "size")),
  case("bladder, Wei-Lin-Weissfeld", wlw, c("rx", "number", "size")),
  case("cgd", cgd, c("treat", "sex", "age", "inherit")),
  case("ovarian", ovarian, c("age", "resid.ds", "rx", "ecog.ps"), at = data.frame(age = 60, resid.ds = 2, rx = factor("2", levels = c("1", "2")), ecog.ps = 1)),
  case("ovarian, exact", ovarian, c("age", "resid.ds", "rx", "ecog.ps"), "exact"),
  case("rats in litters", subset(rats, sex == "f")[, c("time", "status", "rx", "stratum")], "rx"),
  case("colon", deaths[seq(1, nrow(deaths), 3), ], c("rx", "sex", "age", "obstruct", "nodes", "differ")),
  case("pbc", pbc[, c("time", "status", "age", "edema", "bili", "albumin", "protime", "stage")], c("age", "edema", "bili", "albumin", "protime", "stage")),
  case("transplant", waiting[seq(1, nrow(waiting), 2), ], c("age", "sex", "abo")),
  case("myeloid", myeloid[seq(1, nrow(myeloid), 2), c("time", "status", "trt")], "trt")
), collapse = ",\n"))
cat("\n]}\n")
