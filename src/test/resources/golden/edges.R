#!/usr/bin/env Rscript
# Small designs on the edge, as R's survey package sees them: reads edges.csv, writes edges.json beside this script.
# credit is empty outside the base; households is empty where not known (then R gets no finite population correction, else n/N times
# sum(w)/sum(w^2), since one adult of a household is asked).
suppressPackageStartupMessages({ library(survey); library(jsonlite) })
options(survey.lonely.psu = "adjust")
rows <- read.csv("edges.csv")
estimate <- function(d) {
  known <- !anyNA(d$households)
  d$weight <- d$adults * if (known) d$households / ave(d$adults, d$community, FUN = length) else 1
  sum_of <- function(x) ave(x, d$community, FUN = sum)
  d$taken <- if (known) pmin(1, sum_of(d$adults^0) / d$households) * sum_of(d$adults) / sum_of(d$adults^2) else 0
  design <- if (known) svydesign(id = ~1, strata = ~community, weights = ~weight, fpc = ~taken, data = d) else
    svydesign(id = ~1, strata = ~community, weights = ~weight, data = d)
  base <- subset(design, !is.na(credit))
  m <- svymean(~credit, base)
  w <- weights(base); y <- base$variables$credit; n <- length(y)
  r <- (mean(y^2) - mean(y)^2) / (mean(y) * (1 - mean(y))); r <- if (is.nan(r)) 1 else r
  list(kish = n * sum(w^2) / sum(w)^2, spread = (n * r + 20) / (n + 20), n = nrow(base$variables), df = degf(base), rate = unname(coef(m)), se = unname(SE(m))[1])
}
result <- lapply(split(rows, rows$case), function(d) estimate(d))
write(toJSON(result, auto_unbox = TRUE, digits = 14, pretty = TRUE), "edges.json")
