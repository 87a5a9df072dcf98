package org.waymark.backend.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.waymark.backend.platform.ProblemException;

/**
 * The kinds of files that are taken. What a file is, its bytes say; its name must agree. Documents with macros are none of
 * these kinds.
 */
public enum FileType {
    PDF("a PDF", "application/pdf", "pdf"),
    DOCX("a Word document", Office.PREFIX + "wordprocessingml.document", "docx"),
    XLSX("an Excel workbook", Office.PREFIX + "spreadsheetml.sheet", "xlsx"),
    PPTX("a PowerPoint presentation", Office.PREFIX + "presentationml.presentation", "pptx"),
    ODT("an OpenDocument text", "application/vnd.oasis.opendocument.text", "odt"),
    PNG("a picture (PNG)", "image/png", "png"),
    JPEG("a picture (JPEG)", "image/jpeg", "jpg", "jpeg"),
    TEXT("plain text", "text/plain", "txt");

    private static final String TAKEN =
            "Choose a PDF, a Word, Excel, PowerPoint or OpenDocument file, a PNG or JPEG" + " picture, or plain text.";

    private final String words;
    private final String mediaType;
    private final List<String> extensions;

    FileType(String words, String mediaType, String... extensions) {
        this.words = words;
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Reads the file, and fails as invalid where it is of no kind that is taken, or is not what its name says. */
    static FileType of(Path file, String name) throws IOException {
        FileType named = named(name)
                .orElseThrow(() -> ProblemException.invalid(
                        "Waymark cannot take ‘" + name + "’, since its name does not end like one of these. " + TAKEN));
        FileType found = found(file)
                .orElseThrow(() -> ProblemException.invalid("‘" + name + "’ is not " + named.words
                        + ", although its name says so. Open it on your device, save it anew and try again. " + TAKEN));
        if (found != named) {
            throw ProblemException.invalid("‘" + name + "’ is not " + named.words + " but " + found.words
                    + ". Give it the right ending, or choose another file.");
        }
        return found;
    }

    private static Optional<FileType> named(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    private static Optional<FileType> found(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(8);
        }
        if (begins(start, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        if (begins(start, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (begins(start, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (begins(start, 'P', 'K', 3, 4)) {
            return Office.found(file);
        }
        return isText(file) ? Optional.of(TEXT) : Optional.empty();
    }

    private static boolean begins(byte[] start, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (start.length <= i || (start[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-8 without characters that no text has. */
    private static boolean isText(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Documents that are archives; each says in a part of its own what it is. */
    private static final class Office {

        static final String PREFIX = "application/vnd.openxmlformats-officedocument.";
        private static final int LONGEST_PART = 1024 * 1024;

        private Office() {}

        static Optional<FileType> found(Path file) throws IOException {
            try (ZipFile archive = new ZipFile(file.toFile())) {
                String openDocument = part(archive, "mimetype").strip();
                if (openDocument.equals(ODT.mediaType)) {
                    return Optional.of(ODT);
                }
                String parts = part(archive, "[Content_Types].xml");
                return Arrays.stream(new FileType[] {DOCX, XLSX, PPTX})
                        .filter(type -> parts.contains(type.mediaType + ".main+xml"))
                        .findFirst();
            } catch (ZipException e) {
                return Optional.empty();
            }
        }

        /** Its beginning; empty where there is no such part. */
        private static String part(ZipFile archive, String name) throws IOException {
            ZipEntry entry = archive.getEntry(name);
            if (entry == null) {
                return "";
            }
            try (InputStream in = archive.getInputStream(entry)) {
                return new String(in.readNBytes(LONGEST_PART), StandardCharsets.UTF_8);
            }
        }
    }
}
