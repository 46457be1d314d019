package doorstep.account;

import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.atomic.AtomicInteger;

/** A district of a test's own with two streets, whose communities are partly called the same. */
final class AccountWorld {
    private static final AtomicInteger NEXT = new AtomicInteger();

    final int number = NEXT.incrementAndGet();
    final String district = "91" + (1000 + number);
    final String street = district + "001";
    final String otherStreet = district + "002";
    final String community = street + "001";
    final String namesake = street + "002";
    final String otherNamesake = otherStreet + "001";
    final String madeUp = otherStreet + "002";
    final String districtName = "账号" + number + "区";
    final String streetName = "黄楼" + number + "街道";
    final String otherStreetName = "环城" + number + "街道";
    final String communityName = "万通" + number + "社区居委会";
    final String namesakes = "新村" + number + "社区居委会";

    AccountWorld() {
        QuarkusTransaction.requiringNew().run(() -> {
            place("91", "账号省");
            place(district.substring(0, 4), "账号市");
            place(district, districtName);
            place(street, streetName);
            place(otherStreet, otherStreetName);
            place(community, communityName);
            place(namesake, namesakes);
            place(otherNamesake, namesakes);
            place(madeUp, "河畔" + number + "社区（虚构）");
        });
    }

    private static void place(String code, String name) {
        if (Place.findById(code) == null) {
            Place place = new Place();
            place.code = code;
            place.level = PlaceLevel.ofCode(code).orElseThrow();
            place.name = name;
            place.parent = place.level.above().map(above -> above.codeOf(code)).orElse(null);
            place.persistAndFlush();
        }
    }
}
