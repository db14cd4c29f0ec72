package odai.service.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import odai.service.ApiKey;
import odai.service.RemoteEvent;
import odai.service.RemoteJob;

/// Answers as they come over the wire, read as the adapter reads them.
public final class WireAnswers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final OpenAiAnswers ANSWERS = new OpenAiAnswers(ApiKey.NONE);

    private WireAnswers() {}

    public static RemoteJob job(String json) throws JsonProcessingException {
        return ANSWERS.job(JSON.readTree(json));
    }

    public static RemoteEvent event(String json) throws JsonProcessingException {
        return ANSWERS.event(JSON.readTree(json));
    }
}
