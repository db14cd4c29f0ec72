package odai.tuning;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.finetuning.jobs.FineTuningJob;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.catalog.Catalog;
import odai.curve.ResultFile;

/// Fetches the files of metrics that a job left behind, each once: the service deletes its own
/// after a while, the project keeps them.
final class ResultFiles {
    private static final Logger LOG = Logger.getLogger(ResultFiles.class.getName());

    /// Asking again does not bring them.
    private static final Set<Integer> GONE = Set.of(400, 401, 403, 404, 405, 410, 501);

    /// So often a service that falters is asked; the steps that were followed are there without it.
    private static final int TRIES = 5;

    private final Catalog catalog;
    private final long job;
    private int tries;

    ResultFiles(Catalog catalog, long job) {
        this.catalog = catalog;
        this.job = job;
    }

    /// @throws OpenAIException where it is worth asking again
    void fetch(TuningClient client, FineTuningJob ended) {
        Set<String> wanted = new TreeSet<>(ended._resultFiles().asKnown().orElse(List.of()));
        catalog.outcomes().kept(job).forEach(wanted::remove);
        for (String file : wanted) {
            try {
                byte[] content = client.files().content(file);
                catalog.jobs().addCurve(job, ResultFile.read(content));
                catalog.outcomes().keep(job, file, content);
            } catch (OpenAIServiceException e) {
                if (!GONE.contains(e.statusCode()) && ++tries < TRIES) {
                    throw e;
                }
                LOG.log(Level.INFO, "a result file cannot be had", e);
            } catch (OpenAIException e) {
                if (++tries < TRIES) {
                    throw e;
                }
                LOG.log(Level.INFO, "a result file does not arrive", e);
            }
        }
    }
}
