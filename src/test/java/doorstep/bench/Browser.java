package doorstep.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One connection kept alive, with no more work than a request needs: the machine belongs to the service under load. */
final class Browser implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final String host;
    private final byte[] line = new byte[1024];

    Browser(String service) throws IOException {
        URI address = URI.create(service);
        host = address.getHost() + ":" + address.getPort();
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 4096);
    }

    /** Sends answers and waits; returns the status. */
    int put(UUID uuid, byte[] body) throws IOException {
        byte[] head = ("PUT /api/v1/responses/" + uuid + " HTTP/1.1\r\nHost: " + host
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(readLine().substring(9, 12));
        int length = 0;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).trim());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private String readLine() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the service closed the connection");
            }
            line[length++] = (byte) next;
        }
        return new String(line, 0, length - 1, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
