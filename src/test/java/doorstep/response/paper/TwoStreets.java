package doorstep.response.paper;

import doorstep.fieldwork.Device;
import doorstep.fieldwork.FieldWorld;
import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.frames.Frames;
import doorstep.fieldwork.phone.QuarantineReason;
import doorstep.fieldwork.phone.QuarantinedRecord;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Tongue;
import doorstep.wave.Approval;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.WavePlan;
import doorstep.wave.WaveWorld;
import doorstep.wave.questionnaires.DraftsOfPlaces;
import doorstep.web.Secret;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two streets of a district with all that fieldwork has: a wave that goes to both, one for each of them alone, lists, samples, doors,
 * volunteers with phones, links, records in quarantine and paper that waits. One street is the test's own, by the codes that
 * annotations name; of the other nothing may be seen.
 */
final class TwoStreets {
    static final String OWN = "960101001";
    static final String OWN_COMMUNITY = OWN + "001";
    static final String OTHER = "960101002";
    static final String OTHER_COMMUNITY = OTHER + "001";

    static final LocalDateTime NOW = LocalDateTime.now(ZoneOffset.UTC).withNano(0);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static TwoStreets made;

    final Street own;
    final Street other;
    final long both;

    /** All that is one street's. */
    static final class Street {
        final String code;
        final String called;
        final String first;
        final String second;
        long wave;
        long volunteer;
        long device;
        long frame;
        long upload;
        long draft;
        String token;
        UUID differing;
        UUID aside;
        UUID record;
        UUID door;

        Street(String code, String called) {
            this.code = code;
            this.called = called;
            first = code + "001";
            second = code + "002";
        }

        String record() {
            return record.toString();
        }

        static String hash() {
            return HexFormat.of().formatHex(new byte[32]);
        }

        /** Names, codes and numbers that are this street's and nobody else's. */
        List<Pattern> marks() {
            Stream<String> plain = Stream.of(
                    called, code, token, differing.toString(), aside.toString(), record.toString(), door.toString());
            return Stream.concat(
                            plain.map(Pattern::quote),
                            // none of these stands within a longer number, hash or address
                            Stream.of("70007", "100010", "77[,]?707", "110[,]?010")
                                    .map(number -> "(?<![0-9A-Za-z.%-])" + number + "(?![0-9A-Za-z-])"))
                    .map(Pattern::compile)
                    .toList();
        }
    }

    /** Made once for all tests, in transactions of its own. */
    static synchronized TwoStreets made() {
        if (made == null) {
            made = new TwoStreets();
        }
        return made;
    }

    private TwoStreets() {
        own = new Street(OWN, "甲溪");
        other = new Street(OTHER, "乙桥");
        run(this::places);
        both = call(() -> wave("同城轮次", Stream.concat(communities(own), communities(other))));
        for (Street street : List.of(own, other)) {
            street.wave = call(() -> wave(street.called + "轮次", communities(street)));
            run(() -> fill(street));
            street.draft =
                    DraftsOfPlaces.make(new WaveWorld().yaml("1").replace("邻里小问卷", street.called + "问卷"), street.code);
        }
    }

    private static Stream<String> communities(Street street) {
        return Stream.of(street.first, street.second);
    }

    private void places() {
        Place.getEntityManager()
                .createNativeQuery(
                        "INSERT IGNORE INTO published_questionnaire VALUES ('field_doors', '1', ?1, ?2, '2024-01-01')")
                .setParameter(1, FieldWorld.YAML.formatted("1"))
                .setParameter(2, "0".repeat(64))
                .executeUpdate();
        place(PlaceLevel.province, "96", "上省", null);
        place(PlaceLevel.city, "9601", "上市", null);
        place(PlaceLevel.district, "960101", "上区", null);
        for (Street street : List.of(own, other)) {
            int number = street == own ? 30_303 : 77_707;
            place(PlaceLevel.street, street.code, street.called + "街道", null);
            place(PlaceLevel.community, street.first, street.called + "东社区", number);
            place(PlaceLevel.community, street.second, street.called + "西社区", number);
        }
    }

    /** Another world may have the province and the city already. */
    private static void place(PlaceLevel level, String code, String name, Integer households) {
        if (Place.findById(code) != null) {
            return;
        }
        Place place = new Place();
        place.level = level;
        place.code = code;
        place.name = name;
        place.parent = level == PlaceLevel.province ? null : PlaceLevel.values()[level.ordinal() - 1].codeOf(code);
        place.households = households;
        place.adults = households;
        place.persistAndFlush();
    }

    private static long wave(String name, Stream<String> communities) {
        Wave wave = Wave.create(plan(name, Set.copyOf(communities.toList())), NOW.minusDays(1));
        wave.publish(NOW.minusDays(1));
        return wave.id;
    }

    static WavePlan plan(String name, Set<String> communities) {
        var times = new WavePlan.Times(
                NOW.minusDays(1), NOW.plusDays(7), NOW.toLocalDate().plusYears(1));
        return new WavePlan(
                name, "field_doors", "1", List.of(Tongue.CHINESE, Tongue.ENGLISH), times, Approval.NONE, communities);
    }

    private void fill(Street street) {
        ShareLink link = ShareLink.<ShareLink>list("wave.id = ?1 and community = ?2", both, street.first)
                .get(0);
        link.finished = street == own ? 30_003 : 70_007;
        street.token = link.token;
        street.frame = Arc.container()
                .instance(Frames.class)
                .get()
                .keep(
                        List.of(
                                new FrameDoor(street.called + "楼", "1单元", "101", ""),
                                new FrameDoor(street.called + "楼", "1单元", "102", "")),
                        new Frames.Origin(street.first, street.called + ".csv", "test", NOW))
                .id;
        street.upload = upload(street);
        Volunteer volunteer = Volunteer.add(street.called + "志愿者", street.code, NOW);
        street.volunteer = volunteer.id;
        Device device =
                Device.signIn(volunteer, new Device.Introduction(street.called + "手机", "1"), Secret.fresh(), NOW);
        device.waiting = street == own ? 3 : 77_707;
        street.device = device.id;
        sample(street, both, 4, volunteer);
        sample(street, street.wave, 2, volunteer);
        street.differing = form(street, 1, PaperForm.State.differs);
        street.aside = form(street, 2, PaperForm.State.set_aside);
        quarantine(street);
    }

    /** A list that waits to be looked at. */
    private static long upload(Street street) {
        return upload(null, street.first, street.called, "");
    }

    /** A list of a wave whose only community goes by a name that nobody knows. */
    long unnamed(long wave, String by) {
        String name = "{\"text\":\"没人知道的社区\",\"code\":null,\"others\":\"\",\"at\":\"A2\",\"rows\":3}";
        return call(() -> upload(wave, null, by, name));
    }

    private static long upload(Long wave, String community, String by, String places) {
        Place.getEntityManager()
                .createNativeQuery(
                        "INSERT INTO frame_import (wave_id, community, source, started_by, started_at, found)"
                                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, wave)
                .setParameter(2, community)
                .setParameter(3, by + ".csv")
                .setParameter(4, by)
                .setParameter(5, NOW)
                .setParameter(
                        6,
                        "{\"sheets\":[],\"hiddenSheets\":[],\"columns\":{\"personal\":[],\"numbers\":[],\"others\":[]},"
                                + "\"rows\":{\"count\":0,\"first\":[]},\"splits\":{\"count\":0,\"first\":[]},\"places\":["
                                + places + "],\"lists\":[]}")
                .executeUpdate();
        return ((Number) Place.getEntityManager()
                        .createNativeQuery("SELECT MAX(id) FROM frame_import")
                        .getSingleResult())
                .longValue();
    }

    private void sample(Street street, long wave, int doors, Volunteer volunteer) {
        Sample sample = new Sample();
        sample.waveId = wave;
        sample.community = street.first;
        sample.method = Sample.Method.random_walk;
        sample.walkStart = street.called + "南门";
        sample.walkRule = street.called + "右手一侧";
        sample.walkStep = 3;
        sample.seed = "123456";
        sample.households = doors;
        sample.drawnBy = "test";
        sample.drawnAt = NOW;
        sample.persistAndFlush();
        for (int number = 1; number <= doors; number++) {
            byte[] key = new byte[32];
            RANDOM.nextBytes(key);
            Household.getEntityManager()
                    .createNativeQuery("INSERT INTO household_code (code_hash, wave_id, community) VALUES (?1, ?2, ?3)")
                    .setParameter(1, key)
                    .setParameter(2, wave)
                    .setParameter(3, street.first)
                    .executeUpdate();
            Household household = new Household();
            household.id = UUID.randomUUID();
            household.sampleId = sample.id;
            household.waveId = wave;
            household.community = street.first;
            household.number = number;
            household.building = street.called + "楼";
            household.unit = "1单元";
            household.door = Integer.toString(100 + number);
            household.note = "";
            household.released = true;
            household.selection = number;
            household.spendKey = key;
            household.volunteerId = number == 1 ? volunteer.id : null;
            household.persistAndFlush();
            street.door = household.id;
        }
    }

    private UUID form(Street street, int number, PaperForm.State state) {
        PaperSeal seal = Arc.container().instance(PaperSeal.class).get();
        PaperForm form = new PaperForm();
        form.id = UUID.randomUUID();
        form.waveId = both;
        form.community = street.first;
        form.drawn = true;
        form.give(number);
        form.language = "zh";
        form.state = state;
        form.reason = state == PaperForm.State.set_aside ? PaperForm.Reason.unreadable : null;
        form.typedBy = street.called + "录入人";
        form.typed = seal.seal(new PaperTyped(Map.of("clean", "2", "why", street.called + "脏")), form.id);
        if (state == PaperForm.State.differs) {
            form.secondBy = street.called + "录入人";
            form.secondTyped = seal.seal(new PaperTyped(Map.of("clean", "1")), form.id);
        }
        form.persistAndFlush();
        return form.id;
    }

    private void quarantine(Street street) {
        var record = new QuarantinedRecord();
        record.id = UUID.randomUUID();
        record.sha256 = new byte[32];
        record.volunteerId = street.volunteer;
        record.waveId = both;
        record.body = "not readable".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        record.reason = QuarantineReason.not_readable;
        record.detail = street.called;
        record.receivedAt = NOW;
        record.persistAndFlush();
        street.record = record.id;
    }

    private static void run(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static long call(java.util.function.LongSupplier work) {
        return QuarkusTransaction.requiringNew().call(work::getAsLong);
    }
}
