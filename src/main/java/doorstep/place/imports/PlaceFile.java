package doorstep.place.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * An uploaded file, read strictly: as UTF-8 if all of it is, else as GB18030 if all of it is, else not at all.
 *
 * @param name as its owner calls it
 */
record PlaceFile(String name, Path path) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int CHUNK = 1 << 16;

    /** Why a file cannot be read as text, and from which line on. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        final PlaceFault fault;
        final int line;

        Unreadable(PlaceFault fault, int line) {
            super(fault.name(), null, false, false);
            this.fault = fault;
            this.line = line;
        }
    }

    /** @param read told how many bytes were read since it was last told */
    Reader open(LongConsumer read) throws IOException, Unreadable {
        byte[] start = start();
        if (start.length == 0) {
            throw new Unreadable(PlaceFault.EMPTY_FILE, 0);
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable(PlaceFault.NOT_TEXT, 0);
        }
        if (begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)) {
            throw new Unreadable(PlaceFault.UTF_16, 0);
        }
        boolean marked = begins(start, 0xEF, 0xBB, 0xBF);
        Charset charset = charset(marked);
        InputStream bytes = new Counted(Files.newInputStream(path), read);
        bytes.skipNBytes(marked ? 3 : 0);
        return new InputStreamReader(new BufferedInputStream(bytes, CHUNK), charset);
    }

    /** The line that is named is that of the encoding which got further: a UTF-8 file with one bad byte stays one. */
    private Charset charset(boolean marked) throws IOException, Unreadable {
        int utf8 = firstBadLine(StandardCharsets.UTF_8);
        if (utf8 == 0) {
            return StandardCharsets.UTF_8;
        }
        int gb = marked ? 1 : firstBadLine(GB18030);
        if (gb == 0) {
            return GB18030;
        }
        throw new Unreadable(PlaceFault.NOT_DECODABLE, Math.max(utf8, gb));
    }

    /** 0 if the whole file decodes. */
    private int firstBadLine(Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(CHUNK).limit(0);
        var chars = CharBuffer.allocate(CHUNK);
        int line = 1;
        try (InputStream in = Files.newInputStream(path)) {
            boolean end = false;
            while (!end) {
                bytes.compact();
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), end);
                line += lineEnds(chars.flip());
                if (result.isError()) {
                    return line;
                }
            }
        }
        return 0;
    }

    private static int lineEnds(CharBuffer chars) {
        return (int) chars.chars().filter(c -> c == '\n').count();
    }

    private byte[] start() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(4);
        }
    }

    private static boolean begins(byte[] start, int... bytes) {
        boolean same = start.length >= bytes.length;
        for (int i = 0; same && i < bytes.length; i++) {
            same = (start[i] & 0xFF) == bytes[i];
        }
        return same;
    }

    /** Tells how far reading has come. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer read;

        Counted(InputStream in, LongConsumer read) {
            super(in);
            this.read = read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            read.accept(Math.max(count, 0));
            return count;
        }
    }
}
