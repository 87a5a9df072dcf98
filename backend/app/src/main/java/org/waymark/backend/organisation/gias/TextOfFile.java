package org.waymark.backend.organisation.gias;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymark.backend.platform.ProblemException;

/** Whether a file is text at all, and in which character set. */
final class TextOfFile {

    /** ISO-8859-1, with quotation marks and dashes where that has control characters: the register holds some. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int PIECE = 64 * 1024;

    private TextOfFile() {}

    /** @throws ProblemException where it is empty, an archive, a spreadsheet or no text */
    static Charset charset(Path file, String name) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] first = in.readNBytes(PIECE);
            refuseOthers(first, name);
            return startsWith(first, 0xEF, 0xBB, 0xBF) || isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseOthers(byte[] first, String name) {
        if (first.length == 0) {
            throw ProblemException.invalid("The file is empty. Upload " + name + " as you downloaded it.");
        }
        if (startsWith(first, 'P', 'K') || startsWith(first, 0x1F, 0x8B)) {
            throw ProblemException.invalid("This is an archive or a spreadsheet, not a table of plain text."
                    + " Unpack it, or save it as CSV, and upload the .csv file.");
        }
        if (startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF)) {
            throw ProblemException.invalid(
                    "This file is in the character set UTF-16. Save it as “CSV UTF-8” and upload that.");
        }
        for (byte b : first) {
            if (b == 0) {
                throw ProblemException.invalid("This is no text file. Upload " + name + " as you downloaded it.");
            }
        }
    }

    /** Text with accents in another character set is next to never UTF-8 by chance. */
    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer text = CharBuffer.allocate(PIECE);
        try (var channel = Files.newByteChannel(file)) {
            while (channel.read(bytes) >= 0) {
                bytes.flip();
                if (decoder.decode(bytes, text.clear(), false).isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        bytes.flip();
        return !decoder.decode(bytes, text.clear(), true).isError();
    }

    static boolean endsWithLine(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, in.length() - 1));
            int last = in.read();
            return last == '\n' || last == '\r';
        }
    }

    /** Leaves the stream after the mark that some programs begin UTF-8 with. */
    static InputStream withoutMark(InputStream bytes) throws IOException {
        var buffered = new BufferedInputStream(bytes);
        buffered.mark(3);
        if (!startsWith(buffered.readNBytes(3), 0xEF, 0xBB, 0xBF)) {
            buffered.reset();
        }
        return buffered;
    }

    private static boolean startsWith(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
