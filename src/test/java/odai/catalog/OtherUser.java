package odai.catalog;

import java.nio.file.Path;
import odai.fixtures.Projects;
import odai.work.LockedFile;

/// Another process that uses a project until its input ends.
public final class OtherUser {
    private OtherUser() {}

    /// @param arguments the project, and what is used: `catalog`, or the name of a lock
    public static void main(String[] arguments) throws Exception {
        Path project = Path.of(arguments[0]);
        try (AutoCloseable _ =
                arguments[1].equals("catalog")
                        ? Projects.done(Catalog.open(project))
                        : LockedFile.take(project.resolve(arguments[1]), "the other")
                                .orElseThrow()) {
            System.out.println("has it");
            System.in.transferTo(System.err);
        }
    }
}
