package org.waymark.ui.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.waymark.ui.client.ProblemException;

/** A link that fetches a file when it is followed. */
public final class FileLink extends Anchor {

    public FileLink(String text, String fileName, SerializableSupplier<byte[]> content) {
        super(DownloadHandler.fromInputStream(request -> answer(fileName, content)), text);
        getElement().setAttribute("download", fileName);
    }

    private static DownloadResponse answer(String fileName, SerializableSupplier<byte[]> content) {
        try {
            byte[] bytes = content.get();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), fileName, "text/csv; charset=utf-8", bytes.length);
        } catch (ProblemException problem) {
            return DownloadResponse.error(problem.problem().status() == 404 ? 404 : 503, problem.sentence());
        }
    }
}
