package doorstep.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * {@code backup FILE} and {@code restore FILE}: all that a service knows as one ZIP file, taken beside a running service or
 * without one, and brought back into an empty place.
 *
 * <p>It holds the database as SQL, read in one consistent snapshot, and the service's secret, without which receipts, household
 * codes and sealed interviews would be lost.
 */
final class BackupCommand {
    private static final String SQL = "doorstep.sql";
    private static final String SECRET = "secret";

    private final Path data;
    private final DatabaseAddress address;

    private BackupCommand(Path data, DatabaseAddress address) {
        this.data = data;
        this.address = address;
    }

    /** @param arguments {@code backup FILE} or {@code restore FILE} */
    static int run(List<String> arguments, Path data) throws StartProblem {
        if (arguments.size() != 2) {
            throw new StartProblem("用法：" + arguments.get(0) + " 文件.zip", "Usage: " + arguments.get(0) + " FILE.zip");
        }
        boolean saving = arguments.get(0).equals("backup");
        Path file = Path.of(arguments.get(1)).toAbsolutePath();
        refuseUnlessFree(file, saving);
        if (saving && !Files.exists(data.resolve(SECRET)) && System.getenv("DOORSTEP_SECRET") == null) {
            throw new StartProblem(
                    data + " 里没有叩门的数据。请用 --data 指明数据目录。",
                    "There is nothing of Doorstep in " + data + ". Name the data folder with --data.");
        }
        try (ReachedDatabase database = ReachedDatabase.open(data)) {
            var command = new BackupCommand(data, database.address());
            if (saving) {
                command.save(file);
            } else {
                command.bringBack(file);
            }
            System.out.println(saving ? "已备份 Saved: " + file : "已恢复 Restored: " + file);
            return 0;
        } catch (IOException | SQLException e) {
            throw new StartProblem(
                    (saving ? "备份没有完成：" : "恢复没有完成：") + e.getMessage(),
                    (saving ? "The backup did not finish: " : "The restore did not finish: ") + e.getMessage());
        }
    }

    private static void refuseUnlessFree(Path file, boolean saving) throws StartProblem {
        if (saving == Files.exists(file)) {
            throw new StartProblem(
                    saving ? "文件已存在，请换一个名字：" + file : "没有这个文件：" + file,
                    saving ? "This file exists already, take another name: " + file : "There is no such file: " + file);
        }
    }

    /** Under its name only once it is whole. */
    private void save(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        PrivateFile.write(part, "");
        try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
            zip.putNextEntry(new ZipEntry(SECRET));
            zip.write(secret().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(SQL));
            dump(zip);
            zip.closeEntry();
            zip.finish();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String secret() throws IOException {
        String given = System.getenv("DOORSTEP_SECRET");
        return given == null || given.isBlank()
                ? Files.readString(data.resolve("secret")).trim()
                : given;
    }

    private void dump(OutputStream into) throws IOException {
        List<String> options = List.of("--single-transaction", "--quick", "--hex-blob", "--skip-triggers", schema());
        Process dump = program(List.of("mariadb-dump", "mysqldump"), options);
        dump.getInputStream().transferTo(into);
        await(dump);
    }

    private void bringBack(Path file) throws IOException, SQLException {
        try (var zip = new ZipFile(file.toFile())) {
            ZipEntry sql = zip.getEntry(SQL);
            ZipEntry secret = zip.getEntry(SECRET);
            if (sql == null || secret == null) {
                throw new IOException("不是叩门的备份文件 this is no backup of Doorstep");
            }
            refuseUnlessEmpty();
            keepSecret(new String(zip.getInputStream(secret).readAllBytes(), StandardCharsets.UTF_8));
            Process client = program(List.of("mariadb", "mysql"), List.of("--binary-mode", schema()));
            try (OutputStream statements = client.getOutputStream();
                    InputStream saved = zip.getInputStream(sql)) {
                saved.transferTo(statements);
            }
            await(client);
        }
    }

    private void refuseUnlessEmpty() throws SQLException, IOException {
        try (Connection connection = address.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("SHOW TABLES")) {
            if (tables.next()) {
                throw new IOException("库里已有数据，请恢复到空的数据目录（--data）或空库 the database is not empty;"
                        + " restore into an empty data folder (--data) or an empty schema");
            }
        }
    }

    /** An outside secret stays where it is kept; it must be the same. */
    private void keepSecret(String saved) throws IOException {
        String given = System.getenv("DOORSTEP_SECRET");
        Path file = data.resolve("secret");
        String present = given != null && !given.isBlank()
                ? given
                : Files.exists(file) ? Files.readString(file).trim() : saved;
        if (!present.equals(saved)) {
            throw new IOException("这里已有另一个密钥（DOORSTEP_SECRET 或 " + file + "），与备份的不同 another secret is here already");
        }
        if (given == null || given.isBlank()) {
            PrivateFile.write(file, saved);
        }
    }

    private URI server() {
        return URI.create(address.url().substring("jdbc:".length()));
    }

    private String schema() {
        return server().getPath().substring(1);
    }

    /** The password stands in a file, because everybody on a machine sees the arguments of its programs. */
    private Process program(List<String> names, List<String> options) throws IOException {
        Path login = Files.createTempFile("doorstep", ".cnf");
        login.toFile().deleteOnExit();
        PrivateFile.write(
                login,
                "[client]\nprotocol=tcp\nhost=" + server().getHost() + "\nport="
                        + (server().getPort() < 0 ? 3306 : server().getPort()) + "\nuser=" + address.user()
                        + "\npassword=\"" + address.password() + "\"\ndefault-character-set=utf8mb4\n");
        String program = find(names);
        List<String> command = new ArrayList<>(List.of(program, "--defaults-extra-file=" + login));
        if (address.url().contains("sslMode=DISABLED")) {
            command.add(program.contains("mariadb") ? "--skip-ssl" : "--ssl-mode=DISABLED");
        }
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Our own server brings its programs along; for others they must be installed. */
    private String find(List<String> names) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(OwnDatabase.programs(data)));
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            folders.add(Path.of(folder));
        }
        for (Path folder : folders) {
            for (String name : names) {
                if (Files.isExecutable(folder.resolve(name))) {
                    return folder.resolve(name).toString();
                }
            }
        }
        throw new IOException("请先安装 " + String.join(" / ", names) + "（Debian：apt-get install mariadb-client） install "
                + String.join(" or ", names) + " first (Debian: apt-get install mariadb-client)");
    }

    private static void await(Process program) throws IOException {
        try {
            int status = program.waitFor();
            if (status != 0) {
                throw new IOException("程序退出码 exit status " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
