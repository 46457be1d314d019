package doorstep.report.export;

/** What the contract shows as examples. */
final class RatesExamples {
    static final String JSON =
            """
            {
              "asOf": "2026-03-01T01:30:00Z",
              "waiting": 31,
              "wave": {"id": 12, "name": "2026 年第一轮", "madeUp": false},
              "questionnaire": {"formId": "household", "version": "2022.1", "title": "居民入户问卷"},
              "by": "community",
              "method": "抽样……；自愿扫码……",
              "answers": {"link": 231, "household": 402, "visit": 88, "paper": 0},
              "ineligible": 9,
              "excluded": {"link": 0, "household": 0, "visit": 2, "paper": 0},
              "rows": [{
                "place": "990101001001", "placeName": "春风社区", "within": "和平街道",
                "coverage": {"communities": 1, "sampled": 1, "withoutHouseholds": 0},
                "speaks": {"of": "all", "asked": 1, "communities": 1},
                "indicator": "campaign_awareness", "label": "创建活动知晓", "measure": "awareness", "target": 0.90, "points": 3,
                "sample": {
                  "isSample": true, "responses": 146, "n": 143,
                  "outside": {"declared": 2, "notAsked": 0, "unanswered": 1},
                  "rate": 0.823, "low": 0.761, "high": 0.872, "se": 0.028, "df": 118, "nEff": 134, "unweighted": 0.818,
                  "spread": 0.7, "deffWeights": 1.21, "deffVolunteers": 1.08, "deffCommunities": 1, "intraclass": 0.01,
                  "fromTarget": -0.077, "standing": "below"
                },
                "link": {
                  "isSample": false, "responses": 6, "n": 6, "reason": "too-few", "why": "答案少于 10 份，不显示。"
                }
              }],
              "totals": [{
                "place": "990101001001", "placeName": "春风社区", "measure": "awareness", "of": 1,
                "sample": 0.823, "sampleIndicators": 1, "linkIndicators": 0
              }]
            }
            """;

    static final String CSV =
            """
            wave,as_of,wave_waiting,by,place,place_name,within,communities,communities_sampled,communities_there,speaks_of,\
            indicator,label,measure,target,points,sample_responses,sample_n,sample_outside_declared,\
            sample_outside_not_asked,sample_outside_unanswered,sample_rate,sample_low,sample_high,sample_from_target,sample_standing,sample_reason,sample_se,sample_df,sample_n_eff,\
            sample_unweighted,sample_spread,sample_deff_weights,sample_deff_volunteers,sample_deff_communities,sample_intraclass,\
            link_responses,link_n,link_outside_declared,link_outside_not_asked,link_outside_unanswered,link_rate,\
            link_low,link_high,link_from_target,link_standing,link_reason,\
            wave_excluded_link,wave_excluded_household,wave_excluded_visit,wave_excluded_paper
            12,2026-03-01T01:30:00Z,31,community,990101001001,春风社区,和平街道,1,1,1,all,campaign_awareness,创建活动知晓,awareness,0.90,3,\
            146,143,2,0,1,0.823,0.761,0.872,-0.077,below,,0.028,118,134,0.818,0.7,1.21,1.08,1,0.01,6,6,,,,,,,,,too-few,0,0,2,0
            """;

    static final String RESPONSES =
            """
            community,community_name,street,street_name,channel,sampled,language,stratum,households_listed,\
            households,adults_weight,weight,weight_raked,fpc,heard,where_heard.poster,where_heard.neighbour,sex,age,credit.awareness
            990101001001,春风社区,990101001,和平街道,household,1,zh,990101001001,2590,2472,2,41.2,,0.0243,\
            some,1,0,f,from_60,1
            """;

    private RatesExamples() {}
}
