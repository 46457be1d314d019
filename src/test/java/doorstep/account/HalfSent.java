package doorstep.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Requests that somebody begins and never ends. */
record HalfSent(List<Socket> sockets) implements Closeable {
    private static final int TIMEOUT_MS = 20_000;

    /** The status that a POST gets for its head alone. */
    static String statusOf(String path, String header) throws IOException {
        String host = header.startsWith("Host:") ? "" : "Host: localhost\r\n";
        try (Socket socket = begun("POST " + path + " HTTP/1.1\r\n" + host + header + "\r\n\r\n")) {
            socket.setSoTimeout(TIMEOUT_MS);
            String first = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return String.valueOf(first).replaceFirst("HTTP/1.1 (\\d+).*", "$1");
        }
    }

    static HalfSent of(int many, List<String> kinds) throws IOException {
        var half = new HalfSent(new ArrayList<>());
        for (int i = 0; i < many; i++) {
            half.sockets.add(begun(kinds.get(i % kinds.size())));
        }
        return half;
    }

    private static Socket begun(String what) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream().write(what.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Fails if any is open after that time. */
    void awaitClosed(Duration most) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        int open = 0;
        for (Socket socket : sockets) {
            socket.setSoTimeout(
                    Math.max(1, (int) Duration.ofNanos(end - System.nanoTime()).toMillis()));
            open += isClosed(socket) ? 0 : 1;
        }
        assertEquals(0, open, "still open");
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
