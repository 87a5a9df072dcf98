package org.waymark.ui.design;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/** One file, chosen or dropped. What the browser can tell to be wrong is said at once. */
public final class FileField extends Div {

    private static final int MEGABYTE = 1024 * 1024;

    /** Called on the upload's own thread, without the page's lock. */
    public interface Receiver extends Serializable {

        /** @param content to be read to its end; closed by the field */
        void receive(UI ui, String name, InputStream content);
    }

    private final Paragraph rejected = new Paragraph();

    /** @param types such as {@code .csv} */
    public FileField(Receiver receiver, int largestMegabytes, String... types) {
        addClassName("labelled");
        rejected.addClassName("field-error");
        rejected.getElement().setAttribute("role", "alert");
        Upload upload = new Upload((UploadHandler) event -> read(event, receiver));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(largestMegabytes * MEGABYTE);
        upload.setAcceptedFileTypes(types);
        upload.setI18n(words(largestMegabytes, types));
        NativeButton choose = new NativeButton("Choose a file");
        choose.addClassName("button");
        choose.getElement().setAttribute("type", "button");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span("or drop it here"));
        upload.addFileRejectedListener(wrong -> rejected.setText(wrong.getErrorMessage()));
        upload.addAllFinishedListener(done -> {
            rejected.setText("");
            upload.clearFileList();
        });
        add(rejected, upload);
    }

    private static void read(UploadEvent event, Receiver receiver) throws IOException {
        try (InputStream content = event.getInputStream()) {
            receiver.receive(event.getUI(), event.getFileName(), content);
        }
    }

    private static UploadI18N words(int largestMegabytes, String... types) {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles("One file at a time, please.")
                .setFileIsTooBig("The file is larger than " + largestMegabytes + " MB. Split it, or choose another.")
                .setIncorrectFileType(
                        "This kind of file cannot be read. Choose one of these: " + String.join(", ", types)));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting("Being sent")
                        .setStalled("Waiting")
                        .setProcessing("Being read")
                        .setHeld("Waiting"))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable("Waymark does not answer. Try again in a minute.")
                        .setUnexpectedServerError("The file did not arrive. Try again.")
                        .setForbidden("This is not open to you.")));
        words.setFile(
                new UploadI18N.File().setRetry("Try again").setStart("Begin").setRemove("Remove"));
        return words;
    }
}
