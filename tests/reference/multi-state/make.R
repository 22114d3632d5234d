# Writes the files of this folder: Rscript make.R (survival 3.5-3).
suppressPackageStartupMessages(library(survival))
number <- function(x) ifelse(is.na(x), "null", formatC(x, digits = 17, format = "g", width = 1))
column <- function(x) paste0("[", paste(number(as.numeric(x)), collapse = ", "), "]")
object <- function(...) {
  parts <- list(...)
  paste0("{", paste0('"', names(parts), '": ', unlist(parts), collapse = ", "), "}")
}
states <- function(fit) {
  part <- lapply(seq_along(fit$states), function(k) object(p = column(fit$pstate[, k]), std_err = column(fit$std.err[, k]), n_risk = column(fit$n.risk[, k])))
  do.call(object, c(list(p0 = column(fit$p0), time = column(fit$time)), setNames(part, fit$states)))
}

# Monoclonal gammopathy: a malignancy, death, and death after a malignancy (survival package, mgus2).
# A malignancy found at the month of death came before it.
d <- mgus2[, c("id", "sex", "ptime", "pstat", "futime", "death")]
d$ptime <- with(d, ifelse(ptime == futime & pstat == 1 & death == 1, ptime - 0.125, ptime))
rows <- do.call(rbind, lapply(seq_len(nrow(d)), function(i) with(d[i, ], {
  last <- if (death == 1) "death" else "none"
  if (pstat == 0) data.frame(id, sex, entry = 0, time = futime, from = "MGUS", to = last)
  else if (ptime < futime) data.frame(id, sex, entry = c(0, ptime), time = c(ptime, futime), from = c("MGUS", "PCM"), to = c("PCM", last))
  else data.frame(id, sex, entry = 0, time = ptime, from = "MGUS", to = "PCM")
})))
write.csv(rows, "mgus2.csv", row.names = FALSE, quote = FALSE)
mgus <- survfit(Surv(entry, time, factor(to, c("none", "PCM", "death"))) ~ 1, rows, id = id, istate = factor(from, c("MGUS", "PCM", "death")))

# Made up: three states in both directions, entry at any time, on sixteenths.
set.seed(7)
walk <- function(id) {
  at <- floor(runif(1) * 16) / 16
  state <- sample(c("a", "b"), 1)
  found <- NULL
  while (state != "c") {
    stay <- ceiling(rexp(1) * 16) / 16
    to <- if (runif(1) < 0.25) "none" else sample(setdiff(c("a", "b", "c"), state), 1)
    found <- rbind(found, data.frame(id, entry = at, time = at + stay, from = state, to = to))
    if (to == "none") break
    at <- at + stay
    state <- to
  }
  found
}
made <- do.call(rbind, lapply(1:40, walk))
made$entry[!duplicated(made$id) & made$id <= 25] <- 0
write.csv(made, "made.csv", row.names = FALSE, quote = FALSE)
fit <- survfit(Surv(entry, time, factor(to, c("none", "a", "b", "c"))) ~ 1, made, id = id, istate = factor(from, c("a", "b", "c")))
cat(object(R = paste0('"', R.version.string, ", survival ", packageVersion("survival"), '"'), mgus2 = states(mgus), made = states(fit)), "\n", sep = "", file = "multi_state.json")
