package org.waymark.backend.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The beginnings of files of each kind. */
final class SampleFiles {

    static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n".getBytes(ISO_8859_1);
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};
    static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0};

    private SampleFiles() {}

    static byte[] office(String kind) {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument." + kind
                        + ".main+xml\"/></Types>"));
    }

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A picture of that size. */
    static byte[] png(int bytes) {
        byte[] file = new byte[bytes];
        System.arraycopy(PNG, 0, file, 0, PNG.length);
        for (int i = PNG.length; i < bytes; i++) {
            file[i] = (byte) (i * 31 >> 7);
        }
        return file;
    }
}
