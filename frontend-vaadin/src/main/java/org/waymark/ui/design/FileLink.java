package org.waymark.ui.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.waymark.contract.FileFormat;
import org.waymark.ui.client.ProblemException;

/** A link that fetches a file when it is followed. */
public final class FileLink extends Anchor {

    /** @param name without its extension */
    public FileLink(String text, String name, FileFormat format, SerializableSupplier<byte[]> content) {
        this(text, name + "." + format.extension(), type(format), content);
    }

    /** For a file that is no table. */
    public FileLink(String text, String fileName, String mediaType, SerializableSupplier<byte[]> content) {
        super(DownloadHandler.fromInputStream(request -> answer(fileName, mediaType, content)), text);
        getElement().setAttribute("download", fileName);
    }

    /** For a file that may be large: it goes through as it comes. */
    public FileLink(
            String text, String fileName, String mediaType, long bytes, SerializableSupplier<InputStream> content) {
        super(
                DownloadHandler.fromInputStream(
                        request -> answered(() -> new DownloadResponse(content.get(), fileName, mediaType, bytes))),
                text);
        getElement().setAttribute("download", fileName);
    }

    private static DownloadResponse answer(String fileName, String mediaType, SerializableSupplier<byte[]> content) {
        return answered(() -> {
            byte[] bytes = content.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, mediaType, bytes.length);
        });
    }

    private static DownloadResponse answered(SerializableSupplier<DownloadResponse> file) {
        try {
            return file.get();
        } catch (ProblemException problem) {
            return DownloadResponse.error(problem.problem().status() == 404 ? 404 : 503, problem.sentence());
        }
    }

    private static String type(FileFormat format) {
        return format == FileFormat.CSV ? format.mediaType() + "; charset=utf-8" : format.mediaType();
    }
}
