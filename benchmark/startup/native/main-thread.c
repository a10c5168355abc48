/*
 * A JVMTI agent without any capability, so that archives stay in use: when the JVM ends it writes the CPU time of the
 * thread that ran main, in microseconds, to the file that is its option.
 */
#include <jvmti.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static char file[4096];

static void JNICALL end(jvmtiEnv *jvmti, JNIEnv *jni) {
    struct timespec used;
    (void)jvmti;
    (void)jni;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    FILE *out = fopen(file, "w");
    if (out != NULL) {
        fprintf(out, "%lld\n", used.tv_sec * 1000000LL + used.tv_nsec / 1000);
        fclose(out);
    }
}

JNIEXPORT jint JNICALL Agent_OnLoad(JavaVM *vm, char *options, void *reserved) {
    jvmtiEnv *jvmti;
    jvmtiEventCallbacks callbacks;
    (void)reserved;
    if (options == NULL || (*vm)->GetEnv(vm, (void **)&jvmti, JVMTI_VERSION_1_2) != JNI_OK) {
        return JNI_ERR;
    }
    strncpy(file, options, sizeof file - 1);
    memset(&callbacks, 0, sizeof callbacks);
    callbacks.VMDeath = end;
    (*jvmti)->SetEventCallbacks(jvmti, &callbacks, sizeof callbacks);
    (*jvmti)->SetEventNotificationMode(jvmti, JVMTI_ENABLE, JVMTI_EVENT_VM_DEATH, NULL);
    return JNI_OK;
}
