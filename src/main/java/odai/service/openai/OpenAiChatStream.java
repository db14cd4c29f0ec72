package odai.service.openai;

import com.openai.core.http.StreamResponse;
import com.openai.models.chat.completions.ChatCompletionChunk;
import java.util.Iterator;
import odai.service.ChatPiece;
import odai.service.ChatStream;

/// Server-sent chunks of a chat completion, as the port says them.
final class OpenAiChatStream implements ChatStream {
    private final StreamResponse<ChatCompletionChunk> answer;
    private final Iterator<ChatCompletionChunk> chunks;

    OpenAiChatStream(StreamResponse<ChatCompletionChunk> answer) {
        this.answer = answer;
        this.chunks = answer.stream().iterator();
    }

    @Override
    public boolean hasNext() {
        return OpenAiCall.answer(chunks::hasNext);
    }

    @Override
    public ChatPiece next() {
        return OpenAiCall.answer(() -> piece(chunks.next()));
    }

    private static ChatPiece piece(ChatCompletionChunk chunk) {
        StringBuilder content = new StringBuilder();
        StringBuilder refusal = new StringBuilder();
        String finish = "";
        // a service behind a filter sends pieces without a choice
        for (ChatCompletionChunk.Choice choice : chunk.choices()) {
            choice.delta().content().ifPresent(content::append);
            choice.delta().refusal().ifPresent(refusal::append);
            finish = choice._finishReason().asKnown().map(it -> it.asString()).orElse(finish);
        }
        return new ChatPiece(
                content.toString(),
                refusal.toString(),
                finish,
                chunk.usage().map(it -> it.promptTokens()).orElse(0L),
                chunk.usage().map(it -> it.completionTokens()).orElse(0L));
    }

    @Override
    public void close() {
        answer.close();
    }
}
