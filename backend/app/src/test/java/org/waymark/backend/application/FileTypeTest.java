package org.waymark.backend.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.backend.platform.ProblemException;

class FileTypeTest {

    @TempDir
    private Path folder;

    private FileType of(byte[] bytes, String name) throws IOException {
        return FileType.of(Files.write(folder.resolve("file"), bytes), name);
    }

    @Test
    void a_file_is_what_its_bytes_say() throws IOException {
        assertThat(of(SampleFiles.PDF, "plan.PDF")).isEqualTo(FileType.PDF);
        assertThat(of(SampleFiles.PNG, "board.png")).isEqualTo(FileType.PNG);
        assertThat(of(SampleFiles.JPEG, "board.jpeg")).isEqualTo(FileType.JPEG);
        assertThat(of("Three pupils — “better”\n".getBytes(UTF_8), "notes.txt")).isEqualTo(FileType.TEXT);
        assertThat(of(SampleFiles.office("wordprocessingml.document"), "plan.docx"))
                .isEqualTo(FileType.DOCX);
        assertThat(of(SampleFiles.office("spreadsheetml.sheet"), "hours.xlsx")).isEqualTo(FileType.XLSX);
        assertThat(of(SampleFiles.office("presentationml.presentation"), "talk.pptx"))
                .isEqualTo(FileType.PPTX);
        assertThat(of(SampleFiles.zip(Map.of("mimetype", FileType.ODT.mediaType())), "plan.odt"))
                .isEqualTo(FileType.ODT);
    }

    @Test
    void a_file_that_lies_is_refused_with_what_it_is() {
        refused(SampleFiles.PNG, "plan.pdf", "‘plan.pdf’ is not a PDF but a picture (PNG)");
        refused(SampleFiles.office("spreadsheetml.sheet"), "plan.docx", "not a Word document but an Excel workbook");
        refused("MZ\0\0 a program".getBytes(UTF_8), "plan.pdf", "is not a PDF, although its name says so");
        refused("MZ\0\0 a program".getBytes(UTF_8), "notes.txt", "is not plain text, although");
        refused("<html>".getBytes(UTF_8), "plan.docx", "not a Word document but plain text");
    }

    @Test
    void what_is_of_another_kind_or_has_macros_or_is_broken_is_refused() {
        refused(SampleFiles.PDF, "plan.exe", "does not end like one of these");
        refused(SampleFiles.PDF, "plan", "does not end like one of these");
        refused(
                SampleFiles.zip(Map.of(
                        "[Content_Types].xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml",
                        "word/vbaProject.bin",
                        "x")),
                "plan.docx",
                "is not a Word document");
        refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "plan.docx", "is not a Word document");
        refused(SampleFiles.zip(Map.of("a.txt", "a")), "plan.docx", "is not a Word document");
        refused(new byte[] {(byte) 0xC3, '('}, "notes.txt", "is not plain text");
    }

    private void refused(byte[] bytes, String name, String why) {
        assertThatThrownBy(() -> of(bytes, name))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(why);
    }
}
