package dev.maison.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * The characters of a table. It unpacks, skips the byte order mark, decodes without silent replacement, and remembers the characters
 * since the row being parsed began, so that after a damaged row a fresh parser can begin on the next line.
 *
 * <p>Bytes that are no text become {@link #NO_TEXT}, which decoding can never produce on its own; where they stood is kept.
 */
final class TextSource extends Reader {
    /** Stands for bytes that are no text: half of a surrogate pair, alone. */
    static final char NO_TEXT = '\uDC00';

    private static final int CHUNK = 8192;

    /**
     * Characters that may be gone back over, and so parsed again, however short the table: what a few damaged rows of the greatest
     * length need.
     */
    private static final long REREAD_AT_LEAST = 1L << 26;

    /** And how many for each character of the table, so that the cost stays linear whatever its quotes do. */
    private static final long REREAD_FACTOR = 4;

    /** Reads of a fresh parser begin small: after a damaged line the next may well be damaged too. */
    private static final int FIRST_SERVING = 256;

    private final InputStream bytesIn;
    private final boolean packed;
    private final CharsetDecoder decoder;
    private final int maxRowChars;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private long bytesBefore;
    private boolean endOfBytes;
    private boolean endOfText;

    /** {@code [from, next)} was handed out and may be needed again, {@code [next, end)} was not handed out yet. */
    private char[] chars = new char[4 * CHUNK];

    private int from;
    private int next;
    private int end;
    private long fromLine = 1;
    private boolean lineFeedPending;
    private long rowLine = 1;
    private int serving = CHUNK;
    private boolean endServed;

    private long charsDecoded;
    private long charsReread;
    private long decodedLine = 1;
    private boolean decodedCarriageReturn;
    private final ArrayDeque<NoText> noTexts = new ArrayDeque<>();

    /** Bytes that are no text: the line they are on and the place of the first of that line. */
    record NoText(long line, long byteOffset) {}

    /** Ends the parsing of a row that is longer than allowed. */
    static final class RowTooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        RowTooLongException() {
            super("row too long");
        }
    }

    /** Says that packed bytes are damaged. */
    static final class BrokenCompressionException extends IOException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        BrokenCompressionException(String reason, IOException cause) {
            super(reason, cause);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** Says that the first bytes are those of another kind of file. */
    static final class OtherKindException extends IOException {
        private static final long serialVersionUID = 1L;
        private final String kind;

        OtherKindException(String kind) {
            super("other kind of file: " + kind);
            this.kind = kind;
        }

        String kind() {
            return kind;
        }
    }

    /** Says that the table begins with the mark of another encoding. */
    static final class OtherMarkException extends IOException {
        private static final long serialVersionUID = 1L;
        private final String mark;

        OtherMarkException(String mark) {
            super("other byte order mark: " + mark);
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    private TextSource(InputStream bytesIn, boolean packed, CsvFormat format) {
        this.bytesIn = bytesIn;
        this.packed = packed;
        this.decoder = format.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.maxRowChars = format.maxRowChars();
    }

    /** Opens the text of a table: gzip is known by its first two bytes, which no text begins with. */
    static TextSource open(InputStream in, CsvFormat format) throws IOException {
        PushbackInputStream raw = new PushbackInputStream(in, 2);
        byte[] head = raw.readNBytes(2);
        raw.unread(head);
        boolean packed = head.length == 2 && head[0] == (byte) 0x1F && head[1] == (byte) 0x8B;
        TextSource source = new TextSource(packed ? new GzipBytes(raw) : raw, packed, format);
        source.skipMark(format.charset());
        return source;
    }

    private static BrokenCompressionException broken(IOException e) {
        String message = e.getMessage();
        return new BrokenCompressionException(
                e instanceof EOFException || message == null ? "they end early" : message, e);
    }

    private void skipMark(Charset charset) throws IOException {
        while (bytes.remaining() < 4 && readBytes()) {
            // reads until four bytes are there or no more come
        }
        if (begins(bytes, 'P', 'K', 3, 4)) {
            throw new OtherKindException("a workbook or other zip file");
        } else if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new OtherKindException("an old workbook or document");
        }
        Optional<ByteOrderMark> found = ByteOrderMark.of(bytes);
        if (found.isEmpty()) {
            return;
        }
        ByteOrderMark mark = found.get();
        if (!mark.charset().equals(charset.name()) && !mark.charset().startsWith(charset.name())) {
            throw new OtherMarkException(mark.charset());
        }
        if (mark.charset().equals(charset.name())) {
            bytes.position(mark.length());
        }
    }

    /** The first bytes that name an encoding. */
    private record ByteOrderMark(String charset, int length) {
        static Optional<ByteOrderMark> of(ByteBuffer bytes) {
            if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
                return Optional.of(new ByteOrderMark("UTF-8", 3));
            } else if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
                return Optional.of(new ByteOrderMark("UTF-32LE", 4));
            } else if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
                return Optional.of(new ByteOrderMark("UTF-32BE", 4));
            } else if (begins(bytes, 0xFF, 0xFE)) {
                return Optional.of(new ByteOrderMark("UTF-16LE", 2));
            } else if (begins(bytes, 0xFE, 0xFF)) {
                return Optional.of(new ByteOrderMark("UTF-16BE", 2));
            }
            return Optional.empty();
        }
    }

    private static boolean begins(ByteBuffer bytes, int... expected) {
        if (bytes.remaining() < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes.get(i) & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Says that a row begins on {@code line}: what came before it is not needed any more. */
    void rowBegins(long line) {
        rowLine = line;
        while (!noTexts.isEmpty() && noTexts.getFirst().line() < line) {
            noTexts.removeFirst();
        }
    }

    /** The line of the row being parsed. */
    long rowLine() {
        return rowLine;
    }

    /** Whether the parser was told that the text ends. */
    boolean isEndServed() {
        return endServed;
    }

    /** Whether bytes without text may have been decoded in or after the row being parsed. */
    boolean hasNoText() {
        return !noTexts.isEmpty();
    }

    /** The first bytes without text in the row being parsed, which holds {@link #NO_TEXT}. */
    NoText firstNoText() {
        return noTexts.getFirst();
    }

    /** Whether so much was gone back over that going back again could take for ever. */
    boolean isWornOut() {
        return charsReread > REREAD_AT_LEAST + REREAD_FACTOR * charsDecoded;
    }

    /** Goes back to the line after the one on which the row being parsed begins; returns whether there is any text. */
    boolean resumeOnNextLine() throws IOException {
        release();
        skipPendingLineFeed();
        while (!skipLine()) {
            from = end;
            next = end;
            if (!fill()) {
                return false;
            }
        }
        skipPendingLineFeed();
        charsReread += Math.max(0, next - from);
        next = from;
        rowLine = fromLine;
        serving = FIRST_SERVING;
        endServed = false;
        return from < end || fill();
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        release();
        if (next == end && !fill()) {
            endServed = true;
            return -1;
        }
        // Never more than one row may hold, so that the limit does not depend on the size of anybody's buffer.
        boolean endsRowBefore = lineFeedPending && chars[from] == '\n';
        int left = maxRowChars - (next - from) + (endsRowBefore ? 1 : 0);
        if (left <= 0) {
            throw new RowTooLongException();
        }
        int count = Math.min(Math.min(length, end - next), Math.min(left, serving));
        System.arraycopy(chars, next, into, offset, count);
        next += count;
        serving = Math.min(CHUNK, 2 * serving);
        return count;
    }

    /** Lets go of the lines before the row being parsed. */
    private void release() {
        while (fromLine < rowLine && skipLine()) {
            // one line less
        }
    }

    /** Moves {@code from} behind the next line break, or answers that there is none yet. */
    private boolean skipLine() {
        int at = from;
        if (lineFeedPending && at < end) {
            at += chars[at] == '\n' ? 1 : 0;
            lineFeedPending = false;
        }
        for (; at < end; at++) {
            char c = chars[at];
            if (c == '\n' || c == '\r') {
                from = at + 1;
                lineFeedPending = c == '\r';
                fromLine++;
                return true;
            }
        }
        return false;
    }

    /** A line feed after a carriage return belongs to the same line break. */
    private void skipPendingLineFeed() throws IOException {
        if (lineFeedPending && (from < end || fill())) {
            from += chars[from] == '\n' ? 1 : 0;
            lineFeedPending = false;
        }
    }

    /** Decodes at least one more character; returns whether there was one. */
    private boolean fill() throws IOException {
        while (!endOfText) {
            makeRoom();
            CharBuffer out = CharBuffer.wrap(chars, end, chars.length - 1 - end);
            int before = end;
            CoderResult result = decoder.decode(bytes, out, endOfBytes);
            end = out.position();
            charsDecoded += end - before;
            countLines(before, end);
            if (result.isError()) {
                noText(bytesBefore + bytes.position());
                bytes.position(bytes.position() + result.length());
                return true;
            }
            if (end > before) {
                return true;
            }
            if (result.isUnderflow() && !readBytes()) {
                endOfText = endOfBytes && !bytes.hasRemaining();
            }
        }
        return false;
    }

    private void noText(long byteOffset) {
        chars[end++] = NO_TEXT;
        decodedCarriageReturn = false;
        if (noTexts.isEmpty() || noTexts.getLast().line() < decodedLine) {
            noTexts.addLast(new NoText(decodedLine, byteOffset));
        }
    }

    private void countLines(int start, int stop) {
        for (int i = start; i < stop; i++) {
            char c = chars[i];
            if (c == '\n') {
                decodedLine += decodedCarriageReturn ? 0 : 1;
                decodedCarriageReturn = false;
            } else if (c == '\r') {
                decodedLine++;
                decodedCarriageReturn = true;
            } else {
                decodedCarriageReturn = false;
            }
        }
    }

    private void makeRoom() {
        if (chars.length - end > CHUNK) {
            return;
        }
        if (from > 0) {
            System.arraycopy(chars, from, chars, 0, end - from);
            next -= from;
            end -= from;
            from = 0;
        }
        if (chars.length - end <= CHUNK) {
            chars = Arrays.copyOf(chars, 2 * chars.length);
        }
    }

    /** Reads more bytes behind those not decoded yet; returns whether any came. */
    private boolean readBytes() throws IOException {
        if (endOfBytes) {
            return false;
        }
        bytesBefore += bytes.position();
        bytes.compact();
        int count;
        try {
            count = bytesIn.read(bytes.array(), bytes.position(), bytes.remaining());
        } catch (EOFException | ZipException e) {
            bytes.flip();
            if (!packed) {
                throw e;
            }
            throw broken(e);
        }
        bytes.position(bytes.position() + Math.max(0, count));
        bytes.flip();
        endOfBytes = count < 0;
        return count > 0;
    }

    /** Does nothing: the stream belongs to the caller. */
    @Override
    public void close() {}
}
