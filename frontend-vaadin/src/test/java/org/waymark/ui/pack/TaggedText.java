package org.waymark.ui.pack;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The words of a PDF in the order of its tags, as a screen reader says them. */
final class TaggedText {

    private final PDStructureNode root;
    private final Map<String, String> words = new HashMap<>();

    TaggedText(PDDocument pdf) throws IOException {
        root = pdf.getDocumentCatalog().getStructureTreeRoot();
        for (PDPage page : pdf.getPages()) {
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            collect(page, extractor.getMarkedContents());
        }
    }

    private void collect(PDPage page, List<PDMarkedContent> contents) {
        for (PDMarkedContent content : contents) {
            List<PDMarkedContent> inner = content.getContents().stream()
                    .filter(PDMarkedContent.class::isInstance)
                    .map(PDMarkedContent.class::cast)
                    .toList();
            collect(page, inner);
            if (content.getMCID() >= 0) words.put(key(page, content.getMCID()), text(content));
        }
    }

    private static String text(PDMarkedContent content) {
        return content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(one -> ((TextPosition) one).getUnicode())
                .collect(Collectors.joining());
    }

    private static String key(@Nullable PDPage page, int id) {
        return (page == null ? 0 : System.identityHashCode(page.getCOSObject())) + "/" + id;
    }

    String read() {
        StringBuilder said = new StringBuilder();
        read(root, null, said);
        return said.toString();
    }

    private void read(PDStructureNode node, @Nullable PDPage page, StringBuilder said) {
        for (Object kid : node.getKids())
            switch (kid) {
                case PDStructureElement element ->
                    read(element, element.getPage() == null ? page : element.getPage(), said);
                case PDMarkedContentReference reference ->
                    say(reference.getPage() == null ? page : reference.getPage(), reference.getMCID(), said);
                case Integer id -> say(page, id, said);
                default -> {
                    // References to links have no words of their own.
                }
            }
    }

    private void say(@Nullable PDPage page, int id, StringBuilder said) {
        said.append(words.getOrDefault(key(page, id), "")).append(' ');
    }
}
