"""The joint model: MiniLM-L6 encoder with a case embedding, seven small heads on word states."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from transformers import BertConfig, BertModel

ARC_DIM = 192
LABEL_DIM = 80


class Biaffine(nn.Module):
    def __init__(self, dim: int, out: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(out, dim + 1, dim + 1))


def with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


class Parser(nn.Module):
    """Position 0 of every word row is [CLS] and stands for the root."""

    def __init__(
        self,
        config: BertConfig,
        n_xpos: int,
        n_upos: int,
        n_lemma: int,
        n_deprel: int,
        n_ner: int,
        dropout: float = 0.25,
    ) -> None:
        super().__init__()
        self.encoder = BertModel(config, add_pooling_layer=False)
        h = config.hidden_size
        self.case = nn.Embedding(6, h)
        nn.init.zeros_(self.case.weight)
        self.xpos = nn.Linear(h, n_xpos)
        self.upos = nn.Linear(h, n_upos)
        self.lemma = nn.Linear(h, n_lemma)
        self.sent = nn.Sequential(nn.Linear(h, 64), nn.GELU(), nn.Linear(64, 2))
        self.ner = nn.Sequential(nn.Linear(h, 160), nn.GELU(), nn.Linear(160, n_ner))
        self.arc_dep = nn.Linear(h, ARC_DIM)
        self.arc_head = nn.Linear(h, ARC_DIM)
        self.lab_dep = nn.Linear(h, LABEL_DIM)
        self.lab_head = nn.Linear(h, LABEL_DIM)
        self.arc = Biaffine(ARC_DIM, 1)
        self.lab = Biaffine(LABEL_DIM, n_deprel)
        self.drop = nn.Dropout(dropout)

    def words(self, ids: Tensor, case: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        emb = self.encoder.embeddings.word_embeddings(ids) + self.case(case)
        state = self.encoder(inputs_embeds=emb, attention_mask=mask).last_hidden_state
        return torch.gather(state, 1, first.unsqueeze(-1).expand(-1, -1, state.shape[-1]))

    def arcs(self, h: Tensor) -> Tensor:
        dep = self.drop(F.gelu(self.arc_dep(h)))
        head = self.drop(F.gelu(self.arc_head(h)))
        return torch.matmul(
            torch.matmul(with_one(dep), self.arc.weight[0]), with_one(head).transpose(1, 2)
        )

    def labels(self, h: Tensor, heads: Tensor) -> Tensor:
        """Label scores for given heads (training)."""
        dep = with_one(self.drop(F.gelu(self.lab_dep(h))))
        head = with_one(self.drop(F.gelu(self.lab_head(h))))
        head = torch.gather(head, 1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        return torch.einsum("bid,odk,bik->bio", dep, self.lab.weight, head)

    def freeze_labels(self) -> None:
        """Lay the label weights out as one matrix, for export."""
        weight = self.lab.weight.detach()  # labels, d + 1, d + 1
        self.register_buffer(
            "label_matrix", weight.permute(1, 0, 2).reshape(weight.shape[1], -1).contiguous()
        )

    def forward(self, ids: Tensor, case: Tensor, mask: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """Export signature: logits per word (row 0 = root), arc scores, and the two sides of the label scores.

        ``left[d]`` holds one vector per label; its product with ``right[h]`` is the score of the label for arc h -> d.
        """
        h = self.words(ids, case, mask, first)
        left = torch.matmul(with_one(F.gelu(self.lab_dep(h))), self.label_matrix)
        right = with_one(F.gelu(self.lab_head(h)))
        return (
            self.sent(h),
            self.xpos(h),
            self.upos(h),
            self.lemma(h),
            self.ner(h),
            self.arcs(h),
            left,
            right,
        )
