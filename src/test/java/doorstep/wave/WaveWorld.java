package doorstep.wave;

import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Tongue;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A world of its own for a test: a district with two streets, and a questionnaire that nobody else uses. */
public final class WaveWorld {
    private static final AtomicInteger NEXT = new AtomicInteger();

    static final String YAML =
            """
            form_id: %s
            version: "%s"
            title: {zh: 邻里小问卷, en: A small survey}
            default_language: zh
            notice: {zh: 自愿回答, en: Voluntary}
            survey:
              - group: all
                label: {zh: 全部, en: All}
                questions:
                  - name: clean
                    type: select_one grades
                    label: {zh: 您对楼道卫生满意吗？, en: "Are the stairs clean?"}
                    required: true
                  - name: why
                    type: text
                    relevant: {question: clean, in: [bad]}
                    label: {zh: 哪里不满意？, en: "What is wrong?"}
            choices:
              grades:
                - {name: good, label: {zh: 满意, en: Satisfied}}
                - {name: bad, label: {zh: 不满意, en: Not satisfied}}
                - {name: unsure, label: {zh: 说不清, en: Cannot say}}
            indicators:
              - name: stairs
                measure: satisfaction
                label: {zh: 楼道卫生, en: Stairs}
                question: clean
                credit: {good: 1, bad: 0}
                outside_base: [unsure]
                not_asked: outside
                target: 0.90
                points: 3
                standard: "公共环境"
            """;

    final int number = NEXT.incrementAndGet();
    final String district = "8" + (12340 + number);
    public final String formId = "wave_test_" + number;

    public String yaml(String version) {
        return YAML.formatted(formId, version);
    }

    String street(int street) {
        return district + "00" + street;
    }

    String community(int street, int community) {
        return street(street) + "00" + community;
    }

    /** Two streets of three communities each. Needs a transaction. */
    public WaveWorld build() {
        place(PlaceLevel.province, district.substring(0, 2), "测试省", null);
        place(PlaceLevel.city, district.substring(0, 4), "测试市", district.substring(0, 2));
        place(PlaceLevel.district, district, "测试" + number + "区", district.substring(0, 4));
        for (int street = 1; street <= 2; street++) {
            place(PlaceLevel.street, street(street), "第" + street + "街道", district);
            for (int community = 1; community <= 3; community++) {
                place(
                        PlaceLevel.community,
                        community(street, community),
                        street + "街" + community + "社区",
                        street(street));
            }
        }
        return this;
    }

    private static void place(PlaceLevel level, String code, String name, String parent) {
        if (Place.findById(code) == null) {
            Place place = new Place();
            place.code = code;
            place.level = level;
            place.name = name;
            place.parent = parent;
            place.persistAndFlush();
        }
    }

    public WavePlan plan(LocalDateTime opensAt, LocalDateTime closesAt) {
        return new WavePlan(
                "第 " + number + " 轮",
                formId,
                "1",
                List.of(Tongue.CHINESE, Tongue.ENGLISH),
                new WavePlan.Times(opensAt, closesAt, closesAt.toLocalDate().plusYears(1)),
                Approval.NONE,
                Set.of(community(1, 1), community(2, 3)));
    }
}
