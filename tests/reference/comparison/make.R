# Writes comparison.json: what a comparison of two cohorts gives, on the Veterans' lung cancer trial of the survival package.
# Test treatment is the first cohort; lines come in pairs of one patient for the clusters. Entries are made up.
# Rscript make.R > comparison.json (R 4.2.2, survival 3.5-3).
suppressPackageStartupMessages(library(survival))
number <- function(x) ifelse(is.finite(x), formatC(as.numeric(x), digits = 15, format = "g", width = 1), "null")
column <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
object <- function(...) { parts <- list(...); paste0("{", paste0('"', names(parts), '": ', unlist(parts), collapse = ", "), "}") }
tight <- coxph.control(eps = 1e-14, iter.max = 100, toler.chol = 1e-15)
d <- with(veteran, data.frame(time, status, first = as.integer(trt == 2), age, prior = as.integer(prior == 10)))
d$person <- (seq_len(nrow(d)) - 1) %/% 2
d$cell <- as.character(veteran$celltype)
d$entry <- pmin((seq_len(nrow(d)) * 7) %% 30, d$time - 1)
s <- Surv(d$time, d$status)
ratio <- function(fit) { v <- summary(fit)$conf.int[1, ]; object(hr = number(exp(coef(fit)[1])), se = number(sqrt(fit$var[1, 1])), lower = number(v[3]), upper = number(v[4]), p = number(tail(summary(fit)$coefficients[1, ], 1))) }
test <- function(x) object(chiSquare = number(x), p = number(pchisq(x, 1, lower.tail = FALSE)))
p <- glm(first ~ age + prior, binomial, d, control = glm.control(epsilon = 1e-15))$fitted.values
w <- ifelse(d$first == 1, mean(d$first) / p, (1 - mean(d$first)) / (1 - p))
means <- summary(survfit(s ~ first, d), rmean = 300)$table
late <- d[d$time > 60, ]
fit <- coxph(s ~ first, d, control = tight)
clustered <- coxph(s ~ first, d, cluster = person, control = tight)
# Subgroups: the ratio within each, and the product of cohort and cell type against both alone; Wald of the products with clusters.
levels <- sort(unique(d$cell))
within <- sapply(levels, function(l) { e <- d[d$cell == l, ]; sub("^\\{", sprintf('{"level": "%s", "events": [%d, %d], "subjects": [%d, %d], ', l, sum(e$status[e$first == 1]), sum(e$status[e$first == 0]), sum(e$first == 1), sum(e$first == 0)), ratio(coxph(Surv(time, status) ~ first, e, control = tight))) })
product <- coxph(s ~ first * cell, d, control = tight)
rise <- anova(coxph(s ~ first + cell, d, control = tight), product)
paired <- coxph(s ~ first * cell, d, cluster = person, control = tight)
b <- grep(":", names(coef(paired)))
wald <- drop(t(coef(paired)[b]) %*% solve(paired$var[b, b]) %*% coef(paired)[b])
interaction <- function(x, df) object(chiSquare = number(x), df = number(df), p = number(pchisq(x, df, lower.tail = FALSE)))
old <- coxph(s ~ first * (age >= 60), d, control = tight)
entered <- coxph(Surv(entry, time, status) ~ first, d, control = tight)
cat(object(
  R = paste0('"', R.version.string, ", survival ", as.character(packageVersion("survival")), '"'),
  input = object(time = column(d$time), status = column(d$status), first = column(d$first), age = column(d$age), prior = column(d$prior), entry = column(d$entry),
    cell = paste0("[", paste0('"', d$cell, '"', collapse = ", "), "]")),
  logRank = test(survdiff(s ~ first, d)$chisq),
  early = test(survdiff(s ~ first, d, rho = 1)$chisq),
  unadjusted = ratio(fit),
  adjusted = ratio(coxph(s ~ first + age + prior, d, control = tight)),
  weighted = ratio(coxph(s ~ first, d, weights = w, robust = TRUE, control = tight)),
  clustered = ratio(clustered),
  robustScore = test(clustered$rscore),
  zph = test(cox.zph(fit)$table[1, 1]),
  meanDifference = number(means["first=1", 5] - means["first=0", 5]),
  meanDifferenceSe = number(sqrt(means["first=1", 6]^2 + means["first=0", 6]^2)),
  landmark = ratio(coxph(Surv(time - 60, status) ~ first, late, control = tight)),
  landmarkLogRank = test(survdiff(Surv(time - 60, status) ~ first, late)$chisq),
  subgroups = paste0("[", paste(within, collapse = ", "), "]"),
  interaction = interaction(rise$Chisq[2], rise$Df[2]),
  interactionClustered = interaction(wald, length(b)),
  interactionByAge = interaction(anova(coxph(s ~ first + (age >= 60), d, control = tight), old)$Chisq[2], 1),
  entered = ratio(entered),
  enteredScore = test(coxph(Surv(entry, time, status) ~ first, d, ties = "exact", control = tight)$score)), "\n", sep = "")
