// Two modules of a reactor share schemas. Nothing needs to be built before they are generated from.
def build = new dev.databag.maven.Build(binding.variables)
def generated = { module -> module + '/target/generated-sources/databag/com/example/' + module + '/Size.java' }

assert build.exists(generated('small'))
assert build.exists(generated('large'))
assert !build.exists('small/target/classes')

// In parallel, each module by itself.
def parallel = build.mvn('-T4', 'clean', 'process-classes')
assert parallel.isSuccess()
assert !parallel.has('not marked as thread-safe')
assert build.exists('small/target/classes/com/example/small/Size.class')
assert build.exists('large/target/classes/com/example/large/Order.class')

// An edit of what they share reaches both.
build.replace('schemas/shop/provider.json', '"large"]', '"large", "huge"]')
build.replace('large/src/main/java/com/example/large/Order.java', 'Size.LARGE', 'Size.HUGE')
def edited = build.mvn('-T4', 'process-classes')
assert edited.isSuccess()
assert build.read(generated('small')).contains('HUGE("huge")')
assert build.read(generated('large')).contains('HUGE("huge")')
