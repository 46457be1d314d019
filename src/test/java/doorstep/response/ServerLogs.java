package doorstep.response;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What the server's own logs hold, redo and binary, as somebody with its disk reads them. */
final class ServerLogs {
    private final List<byte[]> logs = new ArrayList<>();

    private ServerLogs() {}

    static ServerLogs read(DataSource database) throws SQLException, IOException {
        ServerLogs read = new ServerLogs();
        try (Connection connection = database.getConnection();
                ResultSet folder = connection.createStatement().executeQuery("SELECT @@datadir")) {
            folder.next();
            try (Stream<Path> files = Files.walk(Path.of(folder.getString(1)))) {
                for (Path file : files.filter(ServerLogs::isLog).sorted().toList()) {
                    read.logs.add(Files.readAllBytes(file));
                }
            }
        }
        return read;
    }

    /** The redo logs of both servers, and binary logs. */
    private static boolean isLog(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && name.matches("ib_logfile\\d+|#ib_redo\\d+|(binlog|mysql-bin|.*-bin)\\.\\d+");
    }

    /** Where some bytes stand, each list in the order of what is wanted: the log's number × 2^40 + the offset. One pass. */
    private List<List<Long>> places(List<byte[]> wanted) {
        Map<Long, List<Integer>> byBeginning = new HashMap<>();
        boolean[] ends = new boolean[1 << 16];
        List<List<Long>> places = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            long beginning = ByteBuffer.wrap(wanted.get(i)).getLong();
            byBeginning.computeIfAbsent(beginning, none -> new ArrayList<>()).add(i);
            ends[(int) (beginning & 0xffff)] = true;
            places.add(new ArrayList<>());
        }
        for (int log = 0; log < logs.size(); log++) {
            byte[] all = logs.get(log);
            long window = 0;
            for (int at = 0; at < all.length; at++) {
                window = window << 8 | all[at] & 0xff;
                List<Integer> candidates = ends[(int) (window & 0xffff)] ? byBeginning.get(window) : null;
                if (candidates != null) {
                    addWhole(all, at - 7, candidates, wanted, places, (long) log << 40);
                }
            }
        }
        return places;
    }

    private static void addWhole(
            byte[] all, int from, List<Integer> candidates, List<byte[]> wanted, List<List<Long>> places, long log) {
        for (int candidate : candidates) {
            byte[] one = wanted.get(candidate);
            int to = from + one.length;
            if (from >= 0 && to <= all.length && Arrays.equals(all, from, to, one, 0, one.length)) {
                places.get(candidate).add(log + from);
            }
        }
    }

    /**
     * Guesses for each answer the door of which something stands nearest to it in a log.
     *
     * @param answers the id of each answer
     * @param doors what names each door: any of several
     * @return how many guesses are right; answer i is of door i
     */
    int guessed(List<byte[]> answers, List<List<byte[]>> doors) {
        List<byte[]> all = new ArrayList<>(answers);
        doors.forEach(all::addAll);
        List<List<Long>> found = places(all);
        List<List<Long>> places = new ArrayList<>();
        int at = answers.size();
        for (List<byte[]> names : doors) {
            places.add(found.subList(at, at + names.size()).stream()
                    .flatMap(List::stream)
                    .toList());
            at += names.size();
        }
        int right = 0;
        for (int i = 0; i < answers.size(); i++) {
            List<Long> answer = found.get(i);
            if (answer.isEmpty()) {
                throw new IllegalStateException("answer " + i + " stands in no log");
            }
            right += nearest(answer, places) == i ? 1 : 0;
        }
        return right;
    }

    private static int nearest(List<Long> answer, List<List<Long>> doors) {
        int nearest = -1;
        long least = Long.MAX_VALUE;
        for (int door = 0; door < doors.size(); door++) {
            for (long there : doors.get(door)) {
                for (long here : answer) {
                    if (Math.abs(there - here) < least) {
                        least = Math.abs(there - here);
                        nearest = door;
                    }
                }
            }
        }
        return nearest;
    }
}
