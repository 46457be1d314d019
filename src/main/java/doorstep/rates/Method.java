package doorstep.rates;

import doorstep.questionnaire.Text;

/** How the numbers come about and what they cannot say, in the words that go with them out of the house. */
public final class Method {
    public static final Text NOTE = Text.of(
            "抽样（household、visit、paper）：按社区分层、按户数和户内成年人数加权，办公室填了普查数的再按普查调整（迭代比例拟合，任何一类人最多放大到 3 倍、缩到 3 分之一；街道和社区用整次调查的同一套倍数）。区间按实地的样子算：同一名志愿者问来的答卷算一群，抽签选的社区算抽样单位，有限总体校正只减户与户之间的部分，有效份数不多于答卷份数；95% 区间用 Korn–Graubard 法。"
                    + "户数是能答卷的户数：名单户数 × 已弄清情况的门里能答卷户的比例（空房、不是住家、没有符合条件的人不算；没有名单时，地区户数里本来不含空房）；"
                    + "还没有走访结果的社区按原数。这个比例本身的误差不在区间里。"
                    + "自愿扫码（link）：自愿作答，不是抽样，不加权，区间用 Wilson 法，只说明份数多少，两者从不合并。"
                    + "基数不足 10 份的率不给出，旁边最小的另一个地点也一并不给出，免得推算出来。目标和分值是本办自己的设定。大类合计是各指标率按分值加权的平均，只有点值。",
            "Sample (household, visit, paper): stratified by community, weighted by households and adults, raked to census figures"
                    + " where the office has entered them (by factors of 1/3 to 3, streets and communities by those of the whole wave). Limits are those"
                    + " of the field as it is: answers that one volunteer collected are a cluster, communities drawn by lot are sampling units, the"
                    + " finite population correction takes off what lies between households alone, and effective answers are never more than"
                    + " answers; 95 % limits by Korn and Graubard. Households are those that may answer: doors of the list × the share of"
                    + " eligible households among the doors of which it is known (vacant ones, no dwellings and households with nobody"
                    + " who may answer are not; without a list, the number of households has no vacant doors in it); as they stand where"
                    + " nothing is known of any door yet. The uncertainty of that share is not in the limits. Open links: whoever answered, not a sample, unweighted, with"
                    + " Wilson limits that tell only how few they are; the two are never mixed. Rates of fewer than 10 answers are not"
                    + " given, nor is the smallest place beside, from which they could be worked out. Targets and points are the office's own assumption. A measure's total is the points-weighted mean of its"
                    + " indicators' rates, a point value only.");

    private Method() {}
}
