package odai.importing;

import java.io.IOException;
import java.util.List;
import odai.work.Outcome;

/// A form in which data sets come in. A new one is one class that implements this, beside the rows
/// it reads, and a line in `ImportFormats`; what every format does alike, where pictures are looked
/// for, what refuses a row, how examples are stored, is done behind it.
interface ImportFormat {
    /// What the metadata of a data set in this form is called when a folder is given: looked for in
    /// the folder itself, then in `train/`. Empty where no file lists the pictures.
    default List<String> metadataNames() {
        return List.of();
    }

    /// Endings of names that a dialog offers, such as `.jsonl`.
    default List<String> endings() {
        return List.of();
    }

    /// Whether the place holds a data set in this form. Formats before it in the list have said no.
    boolean recognises(SourcePlace place) throws IOException;

    /// What it holds, or why that cannot be read, in a way that tells a person what to do. Rows are
    /// opened later.
    Outcome<DataSetSource> open(SourcePlace place) throws IOException;
}
