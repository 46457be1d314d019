package doorstep.account;

import doorstep.place.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Roles as people write them into a list, in either language. */
final class RoleWords {
    private static final Map<String, List<String>> WORDS = Map.of(
            Role.MANAGER, List.of("管理员", "管理", "manager", "administrator", "admin"),
            Role.VIEWER, List.of("查看者", "查看", "viewer"),
            Role.STAFF, List.of("街道社区工作人员", "工作人员", "街道工作人员", "社区工作人员", "staff", "staff of a street or community"),
            Role.ENTRY, List.of("录入员", "录入", "entry", "data entry"),
            Role.ANSWERS, List.of("取单份答卷的人", "取单份答卷", "取答卷", "answers", "single answers", "may take single answers"),
            Role.AUDITOR, List.of("审计员", "审计", "auditor"));

    private RoleWords() {}

    static Optional<String> role(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        return Role.ALL.stream().filter(role -> WORDS.get(role).contains(word)).findFirst();
    }
}
