#!/usr/bin/env Rscript
# Small designs on the edge, as R's survey package sees them: reads edges.csv, writes edges.json beside this script.
# credit is empty outside the base; households is empty where not known (then R gets no finite population correction).
suppressPackageStartupMessages({ library(survey); library(jsonlite) })
options(survey.lonely.psu = "adjust")
rows <- read.csv("edges.csv")
estimate <- function(d) {
  known <- !anyNA(d$households)
  d$weight <- d$adults * if (known) d$households / ave(d$adults, d$community, FUN = length) else 1
  design <- if (known) svydesign(id = ~1, strata = ~community, weights = ~weight, fpc = ~households, data = d) else
    svydesign(id = ~1, strata = ~community, weights = ~weight, data = d)
  base <- subset(design, !is.na(credit))
  m <- svymean(~credit, base)
  list(n = nrow(base$variables), df = degf(base), rate = unname(coef(m)), se = unname(SE(m))[1])
}
result <- lapply(split(rows, rows$case), function(d) estimate(d))
write(toJSON(result, auto_unbox = TRUE, digits = 14, pretty = TRUE), "edges.json")
