package org.waymark.ui.pack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.waymark.contract.Problem;
import org.waymark.ui.client.ProblemException;

/**
 * Prints pages to PDF that is tagged as PDF/UA-1 asks, so that it can be read aloud in order, with its fonts within. Two at
 * a time, a few may wait; it fetches nothing from anywhere.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0099-tagged-pdf.md">decision 0099</a>
 */
@Component
class PdfPrinter {

    private static final String FONTS = "net/sf/jasperreports/fonts/dejavu/DejaVuSans";
    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;
    private static final int MOST_SECONDS = 20;
    private static final int LARGEST_PAGE = 1_000_000;
    private static final int MOST_KEPT_BYTES = 20_000_000;
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ExecutorService presses = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("pdf-", 0).factory());
    /** By what is on the page. */
    private final Cache<String, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT_BYTES)
            .<String, byte[]>weigher((html, pdf) -> html.length() + pdf.length)
            .build();

    PdfPrinter() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** As {@link #print}, of a page that has nothing of anybody in it: printed once for all. */
    byte[] printOnce(Document page) {
        return kept.get(page.outerHtml(), _ -> print(page));
    }

    /** Fails with a {@link ProblemException} where too many are printing, or where it would take too long. */
    byte[] print(Document page) {
        if (page.outerHtml().length() > LARGEST_PAGE) throw problem(413, "The page is too long for a PDF");
        try {
            return inTime(presses.submit(() -> pdf(page)));
        } catch (RejectedExecutionException full) {
            throw problem(503, "Too many PDFs are being made");
        }
    }

    private static byte[] inTime(Future<byte[]> printing) {
        try {
            return printing.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            printing.cancel(true);
            throw problem(503, "The PDF took too long");
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a page that cannot be printed", broken.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw problem(503, "The server is stopping");
        }
    }

    private static ProblemException problem(int status, String title) {
        return new ProblemException(new Problem("about:blank", title, status, null, null));
    }

    private static byte[] pdf(Document page) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withW3cDocument(new W3CDom().fromJsoup(page), "about:blank")
                .toStream(out);
        font(builder, ".ttf", REGULAR, FontStyle.NORMAL);
        font(builder, "-Bold.ttf", BOLD, FontStyle.NORMAL);
        font(builder, "-Oblique.ttf", REGULAR, FontStyle.ITALIC);
        font(builder, "-BoldOblique.ttf", BOLD, FontStyle.ITALIC);
        builder.run();
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> stream(FONTS + file), "Sans", weight, style, true);
    }

    private static InputStream stream(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @PreDestroy
    void stop() {
        presses.shutdownNow();
    }
}
