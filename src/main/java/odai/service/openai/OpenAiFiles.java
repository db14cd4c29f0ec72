package odai.service.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.OpenAIClient;
import com.openai.core.MultipartField;
import com.openai.core.http.HttpResponse;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileListParams;
import com.openai.models.files.FilePurpose;
import com.openai.models.uploads.UploadCompleteParams;
import com.openai.models.uploads.UploadCreateParams;
import com.openai.models.uploads.parts.PartCreateParams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import odai.service.ListPage;
import odai.service.PageReader;
import odai.service.PagedList;
import odai.service.RemoteFile;
import odai.service.ServiceFailure;
import odai.service.TrainingFiles;
import odai.work.Progress;

/// The files by the official client.
// OpenAiCall closes every answer
@SuppressWarnings("MustBeClosed")
final class OpenAiFiles implements TrainingFiles {
    private static final String TYPE = "application/jsonl";
    private static final long PAGE = 100;

    /// Bytes of a file that is read as a whole.
    private static final int MOST = 64 << 20;

    /// A service without a list of files.
    private static final Set<Integer> NO_LIST = Set.of(404, 405, 501);

    private final OpenAIClient client;
    private final RepeatedCall tries;
    private final PageReader pages;
    private final OpenAiAnswers answers;

    OpenAiFiles(OpenAIClient client, PageReader pages, RepeatedCall tries, OpenAiAnswers answers) {
        this.client = client;
        this.pages = pages;
        this.answers = answers;
        this.tries = tries;
    }

    @Override
    public String send(Path file, String name, Progress progress) throws IOException {
        FileForm form = new FileForm(file, name, TYPE, FilePurpose.FINE_TUNE.asString());
        StreamingUpload connection = new StreamingUpload(form, progress);
        // the connection sends the form in the place of this one
        FileCreateParams announced =
                FileCreateParams.builder()
                        .purpose(FilePurpose.FINE_TUNE)
                        .file(
                                MultipartField.<InputStream>builder()
                                        .value(InputStream.nullInputStream())
                                        .filename(name)
                                        .contentType(TYPE)
                                        .build())
                        .build();
        OpenAIClient sending = client.withOptions(options -> options.httpClient(connection));
        return OpenAiAnswers.id(
                OpenAiCall.json(() -> sending.files().withRawResponse().create(announced)));
    }

    @Override
    public PagedList<RemoteFile> all() {
        try {
            return pages.read(this::page, RemoteFile::id);
        } catch (ServiceFailure.ErrorResponse e) {
            if (!NO_LIST.contains(e.status())) {
                throw e;
            }
            return new PagedList<>(List.of(), true);
        }
    }

    private ListPage<RemoteFile> page(String after) {
        FileListParams.Builder wanted = FileListParams.builder().purpose("fine-tune").limit(PAGE);
        if (!after.isEmpty()) {
            wanted.after(after);
        }
        FileListParams page = wanted.build();
        return answers.page(
                OpenAiCall.json(() -> client.files().withRawResponse().list(page)), answers::file);
    }

    @Override
    public byte[] content(String id) {
        return tries.answer(() -> read(id));
    }

    private byte[] read(String id) {
        try (HttpResponse answer = OpenAiCall.answer(() -> client.files().content(id));
                InputStream body = answer.body()) {
            byte[] content = body.readNBytes(MOST + 1);
            if (content.length > MOST) {
                throw new ServiceFailure.NoResponse("larger than " + MOST + " bytes: " + id, null);
            }
            return content;
        } catch (IOException e) {
            throw new ServiceFailure.NoResponse("broken off: " + id, e);
        }
    }

    @Override
    public void delete(String id) {
        tries.run(() -> client.files().withRawResponse().delete(id).close());
    }

    @Override
    public String begin(String name, long bytes) {
        UploadCreateParams announced =
                UploadCreateParams.builder()
                        .filename(name)
                        .bytes(bytes)
                        .mimeType(TYPE)
                        .purpose(FilePurpose.FINE_TUNE)
                        .build();
        return OpenAiAnswers.id(
                OpenAiCall.json(() -> client.uploads().withRawResponse().create(announced)));
    }

    @Override
    public String part(String upload, InputStream data) {
        MultipartField<InputStream> part =
                MultipartField.<InputStream>builder()
                        .value(data)
                        .filename("part")
                        .contentType("application/octet-stream")
                        .build();
        PartCreateParams sent = PartCreateParams.builder().data(part).build();
        return OpenAiAnswers.id(
                OpenAiCall.json(
                        () -> client.uploads().parts().withRawResponse().create(upload, sent)));
    }

    @Override
    public Optional<String> complete(String upload, List<String> parts, String md5) {
        UploadCompleteParams whole = UploadCompleteParams.builder().partIds(parts).md5(md5).build();
        JsonNode completed =
                OpenAiCall.json(() -> client.uploads().withRawResponse().complete(upload, whole));
        return Optional.of(JsonFields.text(completed.path("file"), "id"))
                .filter(id -> !id.isBlank());
    }

    @Override
    public void cancelUpload(String upload) {
        tries.run(() -> client.uploads().withRawResponse().cancel(upload).close());
    }
}
