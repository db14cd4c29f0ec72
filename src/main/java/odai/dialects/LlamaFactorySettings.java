package odai.dialects;

/// The settings of a first run with LLaMA-Factory, with what each is for. Written into the export,
/// for the curator to change.
final class LlamaFactorySettings {
    private static final String START =
            """
            # A first run with LLaMA-Factory, from this folder:
            #   llamafactory-cli train train.yaml
            # Every line may be changed; its documentation lists them all.

            ### model
            model_name_or_path: Qwen/Qwen3-VL-4B-Instruct
            trust_remote_code: true
            image_max_pixels: 262144   # larger pictures are scaled down to this many pixels
            template: qwen3_vl_nothink   # must match the model

            ### method
            stage: sft
            do_train: true
            finetuning_type: lora
            lora_rank: 8
            lora_target: all

            ### data set
            dataset_dir: .
            media_dir: .
            dataset: odai_train
            cutoff_len: 2048   # tokens of an example with its picture; the rest is cut off
            preprocessing_num_workers: 4

            ### output
            output_dir: output
            logging_steps: 10
            save_strategy: epoch
            plot_loss: true
            report_to: none

            ### training
            per_device_train_batch_size: 1
            gradient_accumulation_steps: 8
            learning_rate: 1.0e-4
            num_train_epochs: 3.0
            lr_scheduler_type: cosine
            warmup_ratio: 0.1
            bf16: true   # false on GPUs without bfloat16
            """;

    private static final String VALIDATION =
            """

            ### validation, after every epoch
            eval_dataset: odai_validation
            per_device_eval_batch_size: 1
            eval_strategy: epoch
            """;

    private LlamaFactorySettings() {}

    /// @param validation whether there is a second file
    static String yaml(boolean validation) {
        return validation ? START + VALIDATION : START;
    }
}
