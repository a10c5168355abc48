"""Both example charms in Python, on the library that the file "library" names. metadata.yaml says which charm it is."""

import importlib
import pathlib

import ops

tracing = importlib.import_module(pathlib.Path(__file__).with_name("library").read_text().strip())

PROTOCOLS = ["otlp_http", "otlp_grpc", "zipkin"]


class Tempo(ops.CharmBase):
    def __init__(self, framework: ops.Framework):
        super().__init__(framework)
        self.tracing = tracing.TracingEndpointProvider(self)
        framework.observe(self.on.collect_unit_status, self._publish)

    def _publish(self, event: ops.CollectStatusEvent):
        relations = self.model.relations["tracing"]
        if not relations or not self.unit.is_leader():
            event.add_status(ops.ActiveStatus())
            return
        host = self.model.get_binding(relations[0]).network.ingress_address
        ports = {"otlp_http": 4318, "otlp_grpc": 4317, "zipkin": 9411}
        wanted = sorted(self.tracing.requested_protocols() | {"otlp_http"})
        self.tracing.publish_receivers(
            [(name, f"{'' if name.endswith('grpc') else 'http://'}{host}:{ports[name]}") for name in wanted]
        )
        event.add_status(ops.ActiveStatus("takes " + ", ".join(wanted)))


class Shop(ops.CharmBase):
    def __init__(self, framework: ops.Framework):
        super().__init__(framework)
        self.tracing = tracing.TracingEndpointRequirer(self, protocols=PROTOCOLS)
        framework.observe(self.on.collect_unit_status, self._show)

    def _show(self, event: ops.CollectStatusEvent):
        if not self.tracing.is_ready():
            event.add_status(ops.WaitingStatus("not ready"))
            return
        found = [f"{name} {self.tracing.get_endpoint(name)}" for name in PROTOCOLS]
        event.add_status(ops.ActiveStatus(", ".join(found)))


if __name__ == "__main__":
    metadata = pathlib.Path(__file__).with_name("metadata.yaml").read_text()
    ops.main(Tempo if "provides:" in metadata else Shop)
