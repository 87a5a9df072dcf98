package org.waymark.ui.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.waymark.contract.FileFormat;
import org.waymark.ui.client.ProblemException;

/** A link that fetches a file when it is followed. */
public final class FileLink extends Anchor {

    /** @param name without its extension */
    public FileLink(String text, String name, FileFormat format, SerializableSupplier<byte[]> content) {
        super(
                DownloadHandler.fromInputStream(request -> answer(name + "." + format.extension(), format, content)),
                text);
        getElement().setAttribute("download", name + "." + format.extension());
    }

    private static DownloadResponse answer(String fileName, FileFormat format, SerializableSupplier<byte[]> content) {
        try {
            byte[] bytes = content.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, type(format), bytes.length);
        } catch (ProblemException problem) {
            return DownloadResponse.error(problem.problem().status() == 404 ? 404 : 503, problem.sentence());
        }
    }

    private static String type(FileFormat format) {
        return format == FileFormat.CSV ? format.mediaType() + "; charset=utf-8" : format.mediaType();
    }
}
