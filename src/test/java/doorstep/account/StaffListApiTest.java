package doorstep.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.place.Role;
import doorstep.web.QrSvgTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many colleagues at once: pasted, looked through, made as a whole. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StaffListApiTest {
    private static final String PATH = "/staff/accounts/list";

    private final AccountWorld world = new AccountWorld();
    private final Someone manager = Someone.holding(new Grant(Role.MANAGER, world.district));
    private final String one = Someone.newName();
    private final String two = Someone.newName();

    private Response send(String text, boolean confirmed, String... choices) {
        var form = manager.browser().formParam("text", text);
        if (choices.length > 0) {
            form.formParam("choice", (Object[]) choices);
        }
        return (confirmed ? form.formParam("confirmed", "yes") : form).post(PATH);
    }

    private static Set<Grant> grants(String name) {
        return QuarkusTransaction.requiringNew().call(() -> Account.named(name)
                .map(account -> Set.copyOf(account.grants))
                .orElse(Set.of()));
    }

    @Test
    void listIsLookedThroughFirstAndThenMadeWithACardEach() throws Exception {
        String list = "姓名\t地点\t权限\n" + one + "\t" + world.streetName + "\t管理员\n" + two + "\t"
                + world.community + "\tdata entry\t\n\n" + two + "\t" + world.streetName + world.namesakes
                + "\t街道社区工作人员\n";
        send(list, false)
                .then()
                .statusCode(200)
                .body(containsString("3 行都没有问题，共 2 个账号"), containsString("和第 3 行是同一个账号"));
        assertEquals(Set.of(), grants(one));
        String cards = send(list, true)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        assertEquals(Set.of(new Grant(Role.MANAGER, world.street)), grants(one));
        assertEquals(
                Set.of(new Grant(Role.ENTRY, world.community), new Grant(Role.STAFF, world.namesake)), grants(two));
        assertTrue(cards.contains(one) && cards.contains(two) && cards.contains(world.streetName), cards);
        var pictures = Pattern.compile("<svg.*?</svg>").matcher(cards).results().toList();
        assertEquals(2, pictures.size());
        String address = QrSvgTest.read(pictures.get(0).group());
        assertTrue(address.matches("https?://[^/]+/staff/welcome#[\\w-]{43}"), address);
        Someone.enter(Someone.codeOn(address), "a blue horse in the yard")
                .then()
                .statusCode(303);
        manager.browser().get(PATH).then().statusCode(200).body(not(containsString(one)));
        send(list, true).then().statusCode(422).body(containsString("已经有人用这个名字了"));
    }

    @Test
    void everyProblemIsNamedByItsLineNothingIsLostAndNothingIsMade() {
        String list = one + "，" + world.streetName + "，管理员\n"
                + "," + world.streetName + ",查看者\n"
                + two + "，" + "没有这个社区，查看者\n"
                + manager.name() + "," + world.streetName + ",viewer\n"
                + two + "," + world.streetName + ",皇帝\n"
                + one + "," + world.streetName + ",管理员\n"
                + "某人,,viewer\n"
                + "某人," + world.streetName + ",viewer,more\n"
                + "另一人,全部,viewer\n";
        String page = send(list, true).then().statusCode(422).extract().asString();
        for (String problem : new String[] {
            "请填写名字", "您管的地点里没有找到", "已经有人用这个名字了", "没有这种权限", "这项权限已经有了", "请填写地点", "列数太多", "您不能给这项权限", "8 行要改"
        }) {
            assertTrue(page.contains(problem), problem + " in " + page);
        }
        assertTrue(page.contains("没有这个社区，查看者\n"), "the list as it was pasted");
        assertEquals(Set.of(), grants(one));
    }

    @Test
    void noNameLooksLikeAnotherByASignThatNobodySees() {
        for (String unseen : new String[] {
            "\u200B",
            "\u200D",
            "\u202E",
            "\uFEFF",
            "\u00AD",
            "\uE000",
            "\u3000",
            "\u00A0",
            "\u034F",
            "\u115F",
            "\u2800",
            "\u3164",
            "\uFE0F",
            "\uFFA0",
            "\uDB40\uDD00",
            "  "
        }) {
            send(manager.name() + unseen + "x," + world.streetName + ",viewer", true)
                    .then()
                    .statusCode(422)
                    .body(containsString("名字里不能有冒号和特殊字符"));
        }
    }

    @Test
    void placesWithNamesakesAreAskedAboutByLine() {
        String list = one + "," + world.namesakes + ",viewer\n" + two + ",新村" + world.number + ",viewer";
        send(list, true)
                .then()
                .statusCode(422)
                .body(
                        containsString("1:" + world.namesake),
                        containsString("1:" + world.otherNamesake),
                        containsString("2:" + world.namesake));
        send(list, false, "1:" + world.otherNamesake, "2:" + world.namesake)
                .then()
                .statusCode(200);
        send(list, true, "1:" + world.otherNamesake, "2:" + world.namesake)
                .then()
                .statusCode(200);
        assertEquals(Set.of(new Grant(Role.VIEWER, world.otherNamesake)), grants(one));
        assertEquals(Set.of(new Grant(Role.VIEWER, world.namesake)), grants(two));
    }

    @Test
    void choiceOfAPlaceThatWasNotOfferedCountsForNothing() {
        String list = one + "," + world.namesakes + ",viewer";
        send(list, true, "1:" + world.district).then().statusCode(422);
        assertEquals(Set.of(), grants(one));
    }

    @Test
    void placesAreFoundAsPeopleWriteThem() {
        String[] written = {
            world.districtName + world.streetName,
            "黄楼" + world.number + "街道办事处",
            world.districtName + " 黄楼" + world.number + "街道　万通" + world.number + "社区",
            "河畔" + world.number + "社区",
            "河畔" + world.number + "社区(虚构)",
            world.madeUp
                    .chars()
                    .mapToObj(c -> Character.toString(c - '0' + '０'))
                    .collect(Collectors.joining())
        };
        String[] codes = {world.street, world.street, world.community, world.madeUp, world.madeUp, world.madeUp};
        String list = IntStream.range(0, written.length)
                .mapToObj(i -> one + "-" + i + "\t" + written[i] + "\tviewer")
                .collect(Collectors.joining("\n"));
        send(list, true).then().statusCode(200);
        for (int i = 0; i < codes.length; i++) {
            assertEquals(Set.of(new Grant(Role.VIEWER, codes[i])), grants(one + "-" + i), written[i]);
        }
    }

    @Test
    void placesOutsideAreNotFound() {
        AccountWorld other = new AccountWorld();
        String list = one + "," + other.streetName + ",viewer\n" + two + "," + other.community + ",viewer";
        send(list, true).then().statusCode(422).body(containsString("2 行要改"), not(containsString(other.districtName)));
    }

    @Test
    void tooLongAListIsRefusedAsAWhole() {
        String list = IntStream.rangeClosed(0, StaffList.MOST_LINES)
                .mapToObj(i -> one + "-" + i + "," + world.streetName + ",viewer")
                .collect(Collectors.joining("\n"));
        send(list, true).then().statusCode(422).body(containsString("一次最多 300 行"));
        assertEquals(Set.of(), grants(one + "-0"));
    }
}
