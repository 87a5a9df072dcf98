package org.waymark.backend.organisation.gias;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.waymark.backend.platform.ProblemException;
import reactor.core.publisher.Flux;

/**
 * A file of comma-separated rows under a heading, as large as it likes: no more than a row of it is held. It is read to
 * its end once before anything is done with it, so that what is broken half-way is refused whole.
 *
 * @param rows without the heading
 */
record TableFile(Path path, Charset charset, RegisterFile kind, Columns columns, long rows) {

    private static final String ANY = "a file of the register (edubasealldata)";

    /** No row of the register comes near. */
    private static final int LONGEST_ROW = 1024 * 1024;

    /** @throws ProblemException with a sentence that says what to do, where this is no such file */
    static TableFile open(Path path) {
        Charset charset = TextOfFile.charset(path, ANY);
        try (CsvReader<CsvRecord> reader = reader(path, charset)) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                throw ProblemException.invalid("The file is empty. Upload " + ANY + " as you downloaded it.");
            }
            List<String> heading = records.next().getFields();
            RegisterFile kind = RegisterFile.of(heading);
            Columns columns = Columns.of(heading, kind.title(), kind.columns());
            long rows = 0;
            CsvRecord last = null;
            while (records.hasNext()) {
                last = records.next();
                rows++;
            }
            if (last != null && last.getFieldCount() < columns.count()) {
                refuseCut(last, rows + 1, path);
            }
            return new TableFile(path, charset, kind, columns, rows);
        } catch (CsvParseException e) {
            throw broken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short last row alone is refused like any other; here it means that the rest of the file is missing. */
    private static void refuseCut(CsvRecord last, long row, Path path) throws IOException {
        if (last.getField(last.getFieldCount() - 1).contains("\n")) {
            throw broken();
        }
        if (!TextOfFile.endsWithLine(path)) {
            throw ProblemException.invalid("The file ends in the middle of row " + row
                    + ": it was cut off. Download it again and upload it whole.");
        }
    }

    /** Its rows, read as they are asked for. The first one is row 2. */
    Flux<Row> read() {
        return Flux.using(() -> reader(path, charset), this::read, TableFile::close);
    }

    private Flux<Row> read(CsvReader<CsvRecord> reader) {
        return Flux.fromIterable(reader)
                .skip(1)
                .index((index, record) -> new Row(columns, index + 2, record.getFields()))
                .onErrorMap(CsvParseException.class, e -> broken());
    }

    private static CsvReader<CsvRecord> reader(Path path, Charset charset) throws IOException {
        Reader text = new InputStreamReader(TextOfFile.withoutMark(Files.newInputStream(path)), charset);
        return CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text);
    }

    private static void close(CsvReader<CsvRecord> reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException broken() {
        return ProblemException.invalid(
                "The file cannot be read as a table: a quotation mark may be left open, or it is"
                        + " cut off. Download it again and upload it unchanged.");
    }
}
