namespace Planted;

public static unsafe class UnverifiableCode
{
    public static int Pointer(byte[] bytes)
    {
        fixed (byte* first = bytes)
        {
            return *(int*)first;
        }
    }

    public static void StackMemory()
    {
        int* numbers = stackalloc int[4];
        numbers[0] = 1;
    }
}
