package odai.tuning.following;

import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.catalog.Catalog;
import odai.curve.ResultFile;
import odai.service.FineTuningService;
import odai.service.RemoteJob;
import odai.service.ServiceFailure;

/// Fetches the files of metrics that a job left behind, each once: the service deletes its own
/// after a while, the project keeps them.
final class ResultFiles {
    private static final Logger LOG = Logger.getLogger(ResultFiles.class.getName());

    /// Asking again does not bring them.
    private static final Set<Integer> GONE = Set.of(400, 401, 403, 404, 405, 410, 501);

    /// What it once had, and deleted.
    private static final Set<Integer> DELETED = Set.of(404, 410);

    /// So often a service that falters is asked; the steps that were followed are there without it.
    private static final int TRIES = 5;

    private final Catalog catalog;
    private final long job;
    private int tries;

    ResultFiles(Catalog catalog, long job) {
        this.catalog = catalog;
        this.job = job;
    }

    /// @throws ServiceFailure where it is worth asking again
    void fetch(FineTuningService client, RemoteJob ended) {
        Set<String> wanted = new TreeSet<>(ended.resultFiles());
        catalog.outcomes().kept(job).forEach(wanted::remove);
        for (String file : wanted) {
            try {
                take(client, file);
            } catch (ServiceFailure.ErrorResponse e) {
                if (!GONE.contains(e.status()) && ++tries < TRIES) {
                    throw e;
                }
                LOG.log(Level.INFO, "a result file cannot be had", e);
            } catch (ServiceFailure e) {
                if (++tries < TRIES) {
                    throw e;
                }
                LOG.log(Level.INFO, "a result file does not arrive", e);
            }
        }
    }

    /// Fetches what there still is of a job that ended long ago; what is gone by now is not asked
    /// for again.
    ///
    /// @param remote the job's name at its service
    /// @return whether anything came
    /// @throws ServiceFailure where it may come another time
    boolean settle(FineTuningService client, String remote) {
        boolean came = false;
        try {
            for (String file : client.job(remote).resultFiles()) {
                came |= arrives(client, file);
            }
        } catch (ServiceFailure.ErrorResponse e) {
            unlessDeleted(e);
        }
        if (!came) {
            catalog.outcomes().settle(job);
        }
        return came;
    }

    private boolean arrives(FineTuningService client, String file) {
        try {
            take(client, file);
            return true;
        } catch (ServiceFailure.ErrorResponse e) {
            unlessDeleted(e);
            return false;
        }
    }

    private static void unlessDeleted(ServiceFailure.ErrorResponse e) {
        if (!DELETED.contains(e.status())) {
            throw e;
        }
        LOG.log(Level.INFO, "deleted by now", e);
    }

    private void take(FineTuningService client, String file) {
        byte[] content = client.files().content(file);
        catalog.jobs().addCurve(job, ResultFile.read(content));
        catalog.outcomes().keep(job, file, content);
    }
}
