// The goal has generated before javac runs the processor: that is a note, and the goal's sources stay.
def build = new dev.databag.maven.Build(binding.variables)
def log = build.firstLog()

assert build.exists('target/classes/com/example/tracing/ProviderAppData.class')
assert !build.exists('target/generated-sources/annotations/com/example/tracing/ProviderAppData.java')
assert log.contains('the databags of com.example.tracing are there already')
assert !log.contains('[ERROR]')
