package dev.maison.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952), every member of it, each checked by its sum and its length.
 *
 * <p>The platform's {@code GZIPInputStream} takes whatever follows a member and is no whole member for the end of the stream, and a
 * stream that says nothing of what is {@linkplain InputStream#available available} for its end too: rows would be lost without a
 * word. Here only zeros, with which tapes and blocks are filled, may follow the last member.
 */
final class GzipBytes extends InputStream {
    private static final int FIRST_MAGIC = 0x1F;
    private static final int SECOND_MAGIC = 0x8B;
    private static final int DEFLATE = 8;

    /** The flags of a header that say what else it holds. */
    private static final int HEADER_SUM = 2;

    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private boolean inMember;
    private boolean finished;

    GzipBytes(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (length > 0) {
            if (finished) {
                return -1;
            }
            if (!inMember) {
                beginMember();
                continue;
            }
            int count = inflate(into, offset, length);
            if (count > 0) {
                sum.update(into, offset, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else {
                if (at == end && !fill()) {
                    throw new EOFException();
                }
                inflater.setInput(buffer, at, end - at);
                at = end;
            }
        }
        return 0;
    }

    private int inflate(byte[] into, int offset, int length) throws ZipException {
        try {
            return inflater.inflate(into, offset, length);
        } catch (DataFormatException e) {
            String message = e.getMessage();
            throw new ZipException(message == null ? "they are damaged" : message);
        }
    }

    /** Reads the header of a member, or finds that there is none any more. */
    private void beginMember() throws IOException {
        if (at == end && !fill()) {
            finish();
            return;
        }
        int first = next();
        if (first == 0) {
            skipZeros();
            finish();
            return;
        }
        if (first != FIRST_MAGIC || next() != SECOND_MAGIC) {
            throw new ZipException("what follows their end is no gzip");
        }
        if (next() != DEFLATE) {
            throw new ZipException("they are packed by an unknown method");
        }
        int flags = next();
        skip(6); // time, extra flags, operating system
        if ((flags & EXTRA) != 0) {
            skip(next() | (next() << 8));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_SUM) != 0) {
            skip(2);
        }
        inMember = true;
    }

    private void endMember() throws IOException {
        at = end - inflater.getRemaining();
        long expectedSum = nextInt();
        long expectedLength = nextInt();
        if (expectedSum != sum.getValue()) {
            throw new ZipException("their sum differs");
        }
        if (expectedLength != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("their length differs");
        }
        inflater.reset();
        sum.reset();
        inMember = false;
    }

    private void finish() {
        finished = true;
        inflater.end();
    }

    private void skipZeros() throws IOException {
        while (at < end || fill()) {
            if (next() != 0) {
                throw new ZipException("what follows their end is no gzip");
            }
        }
    }

    private void skipText() throws IOException {
        while (next() != 0) {
            // up to the zero that ends it
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    /** Four bytes, the lowest first. */
    private long nextInt() throws IOException {
        return next() | (next() << 8) | (next() << 16) | ((long) next() << 24);
    }

    private int next() throws IOException {
        if (at == end && !fill()) {
            throw new EOFException();
        }
        return buffer[at++] & 0xFF;
    }

    /** Reads more packed bytes; returns whether any came. */
    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
