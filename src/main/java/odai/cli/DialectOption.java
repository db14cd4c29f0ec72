package odai.cli;

import java.util.Iterator;
import odai.exporting.DatasetExporter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A form of an export by its word.
final class DialectOption implements ITypeConverter<String> {
    /// For the help.
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return DatasetExporter.KNOWN.words().iterator();
        }
    }

    @Override
    public String convert(String word) {
        if (!DatasetExporter.KNOWN.words().contains(word)) {
            throw new TypeConversionException(String.join(", ", DatasetExporter.KNOWN.words()));
        }
        return word;
    }
}
