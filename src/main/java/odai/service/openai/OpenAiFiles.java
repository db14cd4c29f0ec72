package odai.service.openai;

import odai.service.PageReader;
import odai.service.PagedList;
import odai.service.RemoteFile;
import com.openai.client.OpenAIClient;
import com.openai.core.MultipartField;
import com.openai.core.http.HttpResponse;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileListPage;
import com.openai.models.files.FileListParams;
import com.openai.models.files.FileObject;
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
import odai.service.ServiceFailure;
import odai.work.Progress;

/// A service's files: sent whole or in parts, listed, deleted. What reads a stream is never sent
/// again by itself: the stream is used up.
public final class OpenAiFiles {
    private static final String TYPE = "application/jsonl";
    private static final long PAGE = 100;

    /// Bytes of a file that is read as a whole.
    private static final int MOST = 64 << 20;

    /// A service without a list of files.
    private static final Set<Integer> NO_LIST = Set.of(404, 405, 501);

    private static final PageReader.Shape<FileObject, FileListPage> SHAPE =
            new PageReader.Shape<>(
                    page -> page.response().data(),
                    page -> page.hasMore().orElse(false),
                    FileListPage::nextPage,
                    FileObject::id);

    private final OpenAIClient client;
    private final OpenAIClient once;
    private final PageReader pages;

    OpenAiFiles(OpenAIClient client, PageReader pages) {
        this.client = client;
        this.pages = pages;
        this.once = client.withOptions(options -> options.maxRetries(0));
    }

    /// @return the service's id of the file
    public String send(Path file, String name, Progress progress) throws IOException {
        FileForm form = new FileForm(file, name, TYPE, FilePurpose.FINE_TUNE.asString());
        StreamingUpload line = new StreamingUpload(form, progress);
        // the line sends the form in the place of this one
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
        OpenAIClient sending = once.withOptions(options -> options.httpClient(line).maxRetries(0));
        return OpenAiCall.answer(() -> sending.files().create(announced)).id();
    }

    /// A file of that name and size, should it be there after all. One that is missed because the
    /// list does not end is only sent again.
    public Optional<String> find(String name, long bytes) {
        return listed().items().stream()
                .filter(file -> file.name().equals(name) && file.bytes() == bytes)
                .map(RemoteFile::id)
                .findFirst();
    }

    /// All files for training; none where the service has no list of them.
    ///
    /// @throws ServiceFailure.UnendedList where there may be more
    public List<RemoteFile> all() {
        return listed().all();
    }

    private PagedList<RemoteFile> listed() {
        FileListParams wanted = FileListParams.builder().purpose("fine-tune").limit(PAGE).build();
        try {
            PagedList<FileObject> files = pages.read(() -> once.files().list(wanted), SHAPE);
            return new PagedList<>(
                    files.items().stream()
                            .map(file ->
                                    new RemoteFile(
                                            file.id(),
                                            file._filename().asKnown().orElse(""),
                                            file._bytes().asKnown().orElse(0L)))
                            .toList(),
                    files.whole());
        } catch (ServiceFailure.ErrorResponse e) {
            if (!NO_LIST.contains(e.status())) {
                throw e;
            }
            return new PagedList<>(List.of(), true);
        }
    }

    /// A file's content, as a whole: for those that are small.
    ///
    /// @throws ServiceFailure.NoResponse where it breaks off or is no small file
    public byte[] content(String id) {
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

    public void delete(String id) {
        OpenAiCall.run(() -> client.files().delete(id));
    }

    /// Announces a file that comes in parts.
    ///
    /// @return the service's id of the upload
    public String begin(String name, long bytes) {
        UploadCreateParams announced =
                UploadCreateParams.builder()
                        .filename(name)
                        .bytes(bytes)
                        .mimeType(TYPE)
                        .purpose(FilePurpose.FINE_TUNE)
                        .build();
        return OpenAiCall.answer(() -> once.uploads().create(announced)).id();
    }

    /// @return the service's id of the part
    public String part(String upload, InputStream data) {
        MultipartField<InputStream> part =
                MultipartField.<InputStream>builder()
                        .value(data)
                        .filename("part")
                        .contentType("application/octet-stream")
                        .build();
        PartCreateParams sent = PartCreateParams.builder().data(part).build();
        return OpenAiCall.answer(() -> once.uploads().parts().create(upload, sent)).id();
    }

    /// @param parts in their order
    /// @param md5 of the whole file, hexadecimal, for the service to check
    /// @return the service's id of the file; empty where it keeps that to itself
    public Optional<String> complete(String upload, List<String> parts, String md5) {
        UploadCompleteParams whole = UploadCompleteParams.builder().partIds(parts).md5(md5).build();
        return OpenAiCall.answer(() -> once.uploads().complete(upload, whole))
                .file()
                .map(FileObject::id);
    }

    public void cancel(String upload) {
        OpenAiCall.run(() -> client.uploads().cancel(upload));
    }
}
